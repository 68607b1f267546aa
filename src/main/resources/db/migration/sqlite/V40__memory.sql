-- The translation memory: what was approved before, to be offered again. A source is kept once, whatever the number of its translations.
-- All but memory_import is derived from other tables, and made again after an archive was imported.

-- digest: of the source in the form in which equal sources are equal; text: inline CommonMark with time references; folded: its
-- plain text in lower case, with 0 for every digit, which the trigrams are of.
create table memory_source (
    id integer primary key,
    digest text not null unique,
    text text not null,
    folded text not null
);

create virtual table memory_index using fts5 (
    folded, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram'
);

create trigger memory_source_added after insert on memory_source
begin
    insert into memory_index (rowid, folded) values (new.id, new.folded);
end;

create trigger memory_source_removed after delete on memory_source
begin
    delete from memory_index where rowid = old.id;
end;

-- A file of another system, which is kept so that its pairs can be made again. person: the public name of the actor, or else the
-- technical one; taken_at: empty until the person takes it.
create table memory_import (
    id text primary key,
    locale text not null,
    file text not null,
    actor text not null,
    person text not null,
    imported_at text not null,
    taken_at text,
    content text not null
);

create index memory_import_waiting on memory_import (actor) where taken_at is null;

-- A translation of a source. record, unit, version: where it was approved; file_id: the file that it is from instead.
create table memory_pair (
    id integer primary key,
    source integer not null references memory_source (id),
    locale text not null,
    target text not null,
    record text,
    unit text,
    version integer,
    file_id text references memory_import (id),
    approver text,
    approved_at text not null
);

create index memory_pair_source on memory_pair (source, locale);
create index memory_pair_record on memory_pair (record, locale);
create index memory_pair_file on memory_pair (file_id);
create index memory_pair_locale on memory_pair (locale, id);

-- Translations of which the memory has to be written again. Triggers fill it, so that no act can forget it.
create table memory_due (
    record text not null,
    locale text not null,
    primary key (record, locale)
);

insert into memory_due (record, locale) select slug, locale from translation_summary;

create trigger memory_due_stored after insert on translation_summary
begin
    insert into memory_due (record, locale) values (new.slug, new.locale) on conflict do nothing;
end;

create trigger memory_due_changed after update on translation_summary
when old.review is not new.review or old.released_version is not new.released_version
begin
    insert into memory_due (record, locale) values (new.slug, new.locale) on conflict do nothing;
end;

create trigger memory_due_removed after delete on translation_summary
begin
    insert into memory_due (record, locale) values (old.slug, old.locale) on conflict do nothing;
end;

create trigger memory_due_public after update on record_summary
when old.released_revision is not new.released_revision
begin
    insert into memory_due (record, locale)
    select slug, locale from translation_summary where slug = new.slug
    on conflict do nothing;
end;
