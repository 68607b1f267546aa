-- The slugs of the related records of a revision, separated by spaces, so that its page is read without its content at first.
alter table revision add column related text;
