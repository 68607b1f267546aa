-- The key of the form that confirmed a release, so that sending the form twice makes one release.
alter table release_act add column form_key text;

create unique index release_act_form_key on release_act (created_by, form_key);
