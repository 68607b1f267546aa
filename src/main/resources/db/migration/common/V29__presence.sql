-- Who has a translation open in the editor; rows that were not renewed for a minute count no more, and are deleted.
create table presence (
    slug text not null,
    locale text not null,
    name text not null,
    display_name text,
    seen_at text not null,
    primary key (slug, locale, name)
);

create index presence_by_age on presence (seen_at);
