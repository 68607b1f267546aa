-- The slugs that records had before they were renamed: their addresses lead to the present ones, and no other record gets them.
create table former_slug (
    slug text primary key,
    record text not null references record (slug),
    -- 1 if the record was public under it, so that readers may be led on.
    was_public integer not null check (was_public in (0, 1)),
    renamed_at text not null
);

create index former_slug_of_record on former_slug (record);

-- The slug that the record had before, of the entries of a renaming.
alter table change_log add column former_slug text;
