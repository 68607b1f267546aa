-- Searches in the audit log, and the sessions of a person.
create index audit_entry_of_actor on audit_entry (actor, id);
create index audit_entry_of_act on audit_entry (act, id);
create index audit_entry_of_locale on audit_entry (locale, id);
create index browser_session_of_person on browser_session (name);
