-- What a webhook may be told depends on the tokens of the admin who made it.
create index access_token_by_name on access_token (name);
