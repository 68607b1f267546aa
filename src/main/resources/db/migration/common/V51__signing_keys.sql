-- The public keys that statements are or were signed with. Private keys are in files, never here.
-- not_before: when this store first signed with it; null: never. used_at: when it last signed, or was made known.
create table signing_key (
    kid text primary key,
    x text not null,
    not_before text,
    used_at text not null,
    revoked_at text
);
