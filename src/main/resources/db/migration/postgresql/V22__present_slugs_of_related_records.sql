-- Revisions that were stored before the column existed get it now, and each related record is named by its present slug.
update revision
set related = (
    select string_agg(coalesce(former_slug.record, named.slug), ' ' order by named.place)
    from json_array_elements_text(cast(revision.content as json) -> 'related') with ordinality as named (slug, place)
    left join former_slug on former_slug.slug = named.slug
)
where json_typeof(cast(content as json) -> 'related') = 'array';

-- A renaming looks among the few revisions that have related records.
create index revision_with_related on revision (related) where related is not null;
