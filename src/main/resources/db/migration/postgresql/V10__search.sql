-- The newest public edition of each record and locale as readers search it. version: of the rules by which its words were
-- found; content: its parts but for the title, each a line of language tag, tab and plain text, for excerpts.
create table search_document (
    id bigint generated always as identity primary key,
    slug text not null,
    locale text not null,
    edition integer not null,
    version text not null,
    content text not null,
    unique (slug, locale),
    foreign key (slug, locale) references listing (slug, locale) on delete cascade
);

-- terms: its folded words, and the pairs of characters of scripts without spaces, each with its locale before it, and
-- without positions, of which a tsvector holds too few; words: the words in order, to find phrases in what the terms select.
create table search_terms (
    id bigint primary key references search_document (id) on delete cascade,
    terms tsvector not null,
    words text not null
);

create index search_terms_terms on search_terms using gin (terms);

-- The rules by which all documents were indexed last; empty before the first time.
create table search_index (
    id integer primary key check (id = 1),
    version text not null
);

insert into search_index (id, version) values (1, '');
