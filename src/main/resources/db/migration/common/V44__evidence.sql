-- How the texts of units were made, by whom, and what was done to them since: one row for each unit that a version of a
-- bundle has made or changed. Rows are only ever added.
create table unit_act (
    slug text not null,
    locale text not null,
    unit text not null,
    version integer not null,
    -- MADE: it has another text; CONFIRMED: the same text, of a newer source; CHANGED: something else, such as its state.
    act text not null,
    -- Of a text that was made: PERSON, MACHINE, MEMORY or FILE.
    origin text,
    tool text,
    -- 1 if only the file says so.
    claimed integer not null,
    actor text,
    display_name text,
    happened_at text not null,
    primary key (slug, locale, unit, version),
    foreign key (slug, locale, version) references bundle_version (slug, locale, number)
);

-- What was known of the units of an edition when it was released, as JSON.
alter table edition add column evidence text not null default '{}';
