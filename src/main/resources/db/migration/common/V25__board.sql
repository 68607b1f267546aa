-- What the editors' board shows of records and translations, kept beside them by the acts that change them, so that it is read without
-- their contents. Rows that are missing are written at the start of the service.

-- The newest revision of each record. released_revision: the one that is public in the canonical language.
create table record_summary (
    slug text primary key references record (slug),
    revision integer not null,
    released_revision integer,
    kind text not null,
    topic_key text,
    topic text,
    title text not null,
    folded_title text not null,
    issued text not null,
    units integer not null,
    changed_at text not null
);

create index record_summary_changed on record_summary (changed_at, slug);
create index record_summary_topic on record_summary (topic_key, topic) where topic_key is not null;

-- The newest version of each translation against the newest revision. released_version: the one that is public.
create table translation_summary (
    slug text not null references record (slug),
    locale text not null,
    version integer not null,
    released_version integer,
    review text not null,
    authority text not null,
    total integer not null,
    done integer not null,
    outdated integer not null,
    unfinished integer not null,
    missing integer not null,
    primary key (slug, locale)
);

create index translation_summary_locale on translation_summary (locale, slug);
create index translation_summary_open on translation_summary (locale, slug) where done < total;
create index translation_summary_outdated on translation_summary (locale, slug) where outdated > 0;
create index translation_summary_in_review on translation_summary (locale, slug) where review = 'IN_REVIEW';
create index translation_summary_approved on translation_summary (locale, slug)
    where review = 'APPROVED' and coalesce(released_version, 0) <> version;
