-- Zip files of translations that people have uploaded, and what became of each of their files. They are kept for a week.
-- state: CHECKING, CHECKED, TAKING, TAKEN. lease_until: while an instance works on it, when it has stopped if it says nothing until then.
create table exchange_import (
    id text primary key,
    owner text not null,
    file_name text not null,
    state text not null,
    lease_until text not null,
    created_at text not null,
    file bytea not null
);

create index exchange_import_of_owner on exchange_import (owner, created_at);

-- state: WAITING, READY, UNCHANGED, REFUSED, TAKEN. version, revision: of the texts that the report is about. report: JSON.
create table exchange_file (
    import_id text not null references exchange_import (id) on delete cascade,
    number integer not null,
    path text not null,
    state text not null,
    version integer not null,
    revision integer not null,
    report text not null,
    primary key (import_id, number)
);

create index exchange_import_by_age on exchange_import (created_at);
