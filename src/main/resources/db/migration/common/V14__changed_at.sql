-- When the edition that lists show was released, or when it was withdrawn: the order of feeds.
alter table listing add column changed_at text not null default '';

update listing
set changed_at = coalesce(
    withdrawn_at,
    (select released_at from edition e
     where e.slug = listing.slug and e.locale = listing.locale and e.number = listing.edition));

create index listing_changed on listing (locale, changed_at desc, issued desc, slug desc);
create index listing_changed_kind on listing (locale, kind, changed_at desc, issued desc, slug desc);
create index listing_changed_topic on listing (locale, topic_key, changed_at desc, issued desc, slug desc);

-- The public records one by one, for the sitemap, which reads nothing but this index to find its parts.
create index listing_canonical on listing (slug, canonical, withdrawn) where canonical = 1 and withdrawn is null;
