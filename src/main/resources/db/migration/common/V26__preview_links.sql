-- Private links to previews of drafts: whoever has the secret sees the newest draft. Only the digest of the secret is kept.
create table preview_link (
    slug text not null references record (slug),
    digest text not null,
    locale text not null,
    maker text not null,
    created_at text not null,
    expires_at text not null,
    revoked_at text,
    primary key (slug, digest)
);

create index preview_link_of_digest on preview_link (digest);
