-- Indexes for lists and locales, so that a read does not take longer the more records there are. They leave out withdrawn language
-- versions, as the lists do.

drop index listing_newest;

create index listing_newest on listing (issued, slug) where canonical = 1 and withdrawn is null;

create index listing_of_kind on listing (kind, issued, slug) where canonical = 1 and withdrawn is null;

create index listing_of_topic on listing (topic_key, issued, slug) where canonical = 1 and withdrawn is null;

-- One expression: of two columns SQLite, which has no statistics, would rather use the index of the topic alone.
create index listing_of_kind_and_topic on listing ((kind || ' ' || topic_key), issued, slug)
    where canonical = 1 and withdrawn is null;

create index listing_of_locale on listing (locale, slug) where withdrawn is null;

-- The release of the time zone database (for example 2026e) that the recorded times were last compared with; one row, or none.
create table zone_data_check (
    id integer primary key check (id = 1),
    version text not null
);
