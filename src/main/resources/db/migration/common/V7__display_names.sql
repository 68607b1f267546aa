-- How the public may know people: never by the names of their tokens. Null: they stay unnamed.
alter table access_token add column display_name text;
alter table review_act add column display_name text;
alter table edition add column reviewer_name text;
