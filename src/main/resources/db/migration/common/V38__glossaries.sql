-- Glossaries that were uploaded, append-only; the newest of a locale is in force. Without content: the file of the content folder.
-- restored: the number whose content an undo brought back, 0 for the file of the content folder; null for an upload.
create table glossary_version (
    locale text not null,
    number integer not null,
    content text,
    restored integer,
    maker text not null,
    created_at text not null,
    primary key (locale, number)
);

-- Files of glossaries that people have uploaded and not taken yet; they are kept for an hour.
create table glossary_upload (
    id text primary key,
    owner text not null,
    locale text not null,
    file_name text not null,
    file bytea not null,
    additive integer not null,
    created_at text not null
);
