-- The warnings of checks that editors have dismissed, with the digests of both texts: a dismissal ends when either changes.
create table finding_dismissal (
    slug text not null references record (slug),
    locale text not null,
    unit text not null,
    check_id text not null,
    reason text not null,
    actor text not null,
    happened_at text not null,
    source_digest text not null,
    target_digest text not null,
    primary key (slug, locale, unit, check_id)
);
