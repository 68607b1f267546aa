-- Which texts a machine has made. digest: of the text, so that it stays known wherever the text is stored again.
-- accepted_by: who has saved the text as finished without changing it.
create table machine_text (
    slug text not null,
    locale text not null,
    unit text not null,
    digest text not null,
    version integer not null,
    tool text not null,
    made_at text not null,
    accepted_by text,
    accepted_at text,
    primary key (slug, locale, unit, digest)
);
