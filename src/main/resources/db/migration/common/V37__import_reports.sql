-- What the last imports of the content folder did; ids follow the order of time. Of each outcome the first files are named.
create table import_run (
    id text primary key,
    started_at text not null,
    ended_at text not null,
    folder text not null,
    records integer not null,
    taken integer not null,
    unchanged integer not null,
    kept integer not null,
    rejected integer not null,
    unpublished integer not null
);

create table import_run_file (
    run text not null references import_run (id),
    number integer not null,
    outcome text not null check (outcome in ('taken', 'kept', 'rejected', 'unpublished')),
    path text not null,
    reason text,
    primary key (run, number)
);
