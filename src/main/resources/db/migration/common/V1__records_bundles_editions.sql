-- The same statements run on SQLite and on PostgreSQL. Instants are ISO 8601 in UTC, documents are JSON, both as text.

create table record (
    slug text primary key,
    stored_at text not null
);

-- Immutable, numbered states of a record.
create table revision (
    slug text not null references record (slug),
    number integer not null check (number > 0),
    digest text not null,
    content text not null,
    origin text not null,
    stored_at text not null,
    primary key (slug, number)
);

-- Immutable, numbered versions of the translation of a record into a locale.
create table bundle_version (
    slug text not null,
    locale text not null,
    number integer not null check (number > 0),
    revision integer not null,
    digest text not null,
    content text not null,
    origin text not null,
    stored_at text not null,
    primary key (slug, locale, number),
    foreign key (slug, revision) references revision (slug, number)
);

-- What was or is public: one revision and, but for the canonical locale, one bundle version, frozen.
create table edition (
    slug text not null,
    locale text not null,
    number integer not null check (number > 0),
    revision integer not null,
    bundle_version integer,
    authority text not null,
    released_at text not null,
    primary key (slug, locale, number),
    foreign key (slug, revision) references revision (slug, number),
    foreign key (slug, locale, bundle_version) references bundle_version (slug, locale, number)
);

-- The newest edition of each record and locale, with what lists show: rewritten by each release.
create table listing (
    slug text not null,
    locale text not null,
    edition integer not null,
    canonical integer not null,
    kind text not null,
    topic_key text,
    issued text not null,
    title text not null,
    byline text,
    topic text,
    authority text not null,
    primary key (slug, locale),
    foreign key (slug, locale, edition) references edition (slug, locale, number)
);

create index listing_newest on listing (canonical, issued desc, slug desc);

-- The last number given out in the change log: the one row that writers of public changes queue at.
create table change_counter (
    id integer primary key check (id = 1),
    seq bigint not null
);

insert into change_counter (id, seq) values (1, 0);

create table change_log (
    seq bigint primary key,
    happened_at text not null,
    act text not null,
    slug text not null,
    locale text not null,
    edition integer not null
);

-- Which file of the content folder was brought in, in which state.
create table imported_file (
    path text primary key,
    digest text not null,
    imported_at text not null
);
