-- Sessions of people who signed in at the issuer have their name and grants instead of a token. Sessions are short-lived, so the
-- old ones are dropped: whoever has one signs in again.
drop table browser_session;

create table browser_session (
    cookie_digest text primary key,
    masked_token_digest text,
    name text,
    display_name text,
    grants text,
    sealed_sign_out_url text,
    created_at text not null,
    seen_at text not null,
    check ((masked_token_digest is null) <> (name is null))
);

create index browser_session_by_age on browser_session (created_at);
