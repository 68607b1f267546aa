-- The record's times, as JSON, where title, byline or topic refer to them; null where none does.
alter table listing add column times text;
