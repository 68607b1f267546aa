-- Revisions that were stored before the column existed get it now, and each related record is named by its present slug.
update revision
set related = (
    select group_concat(coalesce(former_slug.record, named.value), ' ')
    from json_each(revision.content, '$.related') as named
    left join former_slug on former_slug.slug = named.value
)
where json_type(content, '$.related') = 'array';

-- A renaming looks among the few revisions that have related records.
create index revision_with_related on revision (related) where related is not null;
