-- Instants are texts that are compared and ordered as such, so all have nine digits after the second.
update record
set stored_at = replace(stored_at, 'Z', case length(stored_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(stored_at) between 20 and 29;
update revision
set stored_at = replace(stored_at, 'Z', case length(stored_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(stored_at) between 20 and 29;
update bundle_version
set stored_at = replace(stored_at, 'Z', case length(stored_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(stored_at) between 20 and 29;
update edition
set released_at = replace(released_at, 'Z', case length(released_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(released_at) between 20 and 29;
update listing
set changed_at = replace(changed_at, 'Z', case length(changed_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(changed_at) between 20 and 29;
update listing
set withdrawn_at = replace(withdrawn_at, 'Z', case length(withdrawn_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(withdrawn_at) between 20 and 29;
update listing
set withdrawn_amended_at = replace(withdrawn_amended_at, 'Z', case length(withdrawn_amended_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(withdrawn_amended_at) between 20 and 29;
update change_log
set happened_at = replace(happened_at, 'Z', case length(happened_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(happened_at) between 20 and 29;
update imported_file
set imported_at = replace(imported_at, 'Z', case length(imported_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(imported_at) between 20 and 29;
update access_token
set created_at = replace(created_at, 'Z', case length(created_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(created_at) between 20 and 29;
update access_token
set expires_at = replace(expires_at, 'Z', case length(expires_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(expires_at) between 20 and 29;
update access_token
set revoked_at = replace(revoked_at, 'Z', case length(revoked_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(revoked_at) between 20 and 29;
update audit_entry
set happened_at = replace(happened_at, 'Z', case length(happened_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(happened_at) between 20 and 29;
update idempotent_answer
set answered_at = replace(answered_at, 'Z', case length(answered_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(answered_at) between 20 and 29;
update review_act
set happened_at = replace(happened_at, 'Z', case length(happened_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(happened_at) between 20 and 29;
update release_act
set due_at = replace(due_at, 'Z', case length(due_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(due_at) between 20 and 29;
update release_act
set created_at = replace(created_at, 'Z', case length(created_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(created_at) between 20 and 29;
update release_act
set ended_at = replace(ended_at, 'Z', case length(ended_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(ended_at) between 20 and 29;
update authority_statement
set happened_at = replace(happened_at, 'Z', case length(happened_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(happened_at) between 20 and 29;
update picture
set stored_at = replace(stored_at, 'Z', case length(stored_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(stored_at) between 20 and 29;
update webhook
set created_at = replace(created_at, 'Z', case length(created_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(created_at) between 20 and 29;
update former_slug
set renamed_at = replace(renamed_at, 'Z', case length(renamed_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(renamed_at) between 20 and 29;
update finding_dismissal
set happened_at = replace(happened_at, 'Z', case length(happened_at) when 20 then '.000000000Z' when 24 then '000000Z' else '000Z' end)
where length(happened_at) between 20 and 29;
