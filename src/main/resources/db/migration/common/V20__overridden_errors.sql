-- The errors of checks that an edition is released in spite of, as JSON, with what the publisher says of each.
alter table release_edition add column overridden text not null default '{}';
