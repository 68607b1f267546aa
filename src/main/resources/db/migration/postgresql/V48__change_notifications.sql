-- Each commit of a public change or of a glossary wakes the instances that listen (storage/NotificationConnection). The payload is the
-- name of the table.
create function dragoman_notify() returns trigger language plpgsql as $$
begin
    perform pg_notify('dragoman_changes', tg_table_name);
    return null;
end
$$;

create trigger change_log_notify after insert on change_log for each statement execute function dragoman_notify();

create trigger glossary_version_notify after insert on glossary_version for each statement execute function dragoman_notify();
