-- What publishers said that language versions are in law; rows are only ever added, and the last one counts.
create table authority_statement (
    slug text not null references record (slug),
    locale text not null,
    number integer not null check (number > 0),
    authority text not null,
    bundle_authority text not null,
    actor text not null,
    happened_at text not null,
    primary key (slug, locale, number)
);

-- What a release makes of a language version in law; null for the canonical text.
alter table release_edition add column authority text;
