-- Comments on the units of translations, which need not have been started. number: 1, 2, 3 … within the translation.
create table unit_comment (
    slug text not null references record (slug),
    locale text not null,
    number integer not null check (number > 0),
    unit text not null,
    author text not null,
    display_name text,
    text text not null,
    written_at text not null,
    resolved_by text,
    resolved_name text,
    resolved_at text,
    primary key (slug, locale, number)
);

create index unit_comment_of_unit on unit_comment (slug, locale, unit, number);

-- Which units each version of a translation changed against the one before. Nothing is known of versions from before this table.
create table changed_unit (
    slug text not null,
    locale text not null,
    unit text not null,
    version integer not null,
    primary key (slug, locale, unit, version),
    foreign key (slug, locale, version) references bundle_version (slug, locale, number)
);

create index changed_unit_of_version on changed_unit (slug, locale, version, unit);

-- The history is read from here alone, without the contents of the versions.
create index bundle_version_history on bundle_version (slug, locale, number, origin, author, stored_at);
