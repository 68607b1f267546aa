-- The newest public edition of each record and locale as readers search it. version: of the rules by which its words were
-- found; content: its parts but for the title, each a line of language tag, tab and plain text, for excerpts.
create table search_document (
    id integer primary key,
    slug text not null,
    locale text not null,
    edition integer not null,
    version text not null,
    content text not null,
    unique (slug, locale),
    foreign key (slug, locale) references listing (slug, locale) on delete cascade
);

-- Its folded words in order, each with its locale before it; the row id is the document's. The words come folded and with
-- spaces between, so that the tokenizer has nothing to do: it takes all that is not ASCII as parts of words.
create virtual table search_terms using fts5 (
    terms, content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- The rules by which all documents were indexed last; empty before the first time.
create table search_index (
    id integer primary key check (id = 1),
    version text not null
);

insert into search_index (id, version) values (1, '');
