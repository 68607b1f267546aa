-- Which of title, byline and topic stand in the canonical language because they are not translated, with spaces between.
alter table listing add column in_canonical text not null default '';
