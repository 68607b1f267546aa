-- canonical: units that are not finished are shown in the canonical language; null: there are none.
alter table release_edition add column unfinished text;
