-- Sessions of people who work at the desk. Neither the cookie nor the token is stored, only their digests; that of the token
-- is readable with the cookie alone.
create table browser_session (
    cookie_digest text primary key,
    masked_token_digest text not null,
    created_at text not null,
    seen_at text not null
);

create index browser_session_by_age on browser_session (created_at);
