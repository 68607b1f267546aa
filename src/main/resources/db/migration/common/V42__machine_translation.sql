-- Jobs of machine translation. Times are milliseconds since 1970.

-- due_at: when its next request is made; while one is made, when it is made again if its instance dies.
-- singly: 1 if each unit is sent alone from now on, because the provider did not accept several. batch: the request whose answer is
-- delivered later. failing_since: when the failures that are not over yet began.
create table machine_job (
    slug text not null,
    id text not null,
    locale text not null,
    requested_by text not null,
    state text not null check (state in ('PENDING', 'DONE', 'FAILED', 'CANCELLED')),
    attempts integer not null,
    singly integer not null,
    due_at bigint not null,
    failing_since bigint,
    fault text,
    detail text,
    batch text,
    created_at bigint not null,
    ended_at bigint,
    primary key (slug, id)
);

create index machine_job_due on machine_job (state, due_at);
create index machine_job_by_batch on machine_job (batch);

-- source: the text that was sent. reason, detail: why it was skipped or has failed.
create table machine_job_unit (
    slug text not null,
    job_id text not null,
    unit text not null,
    position integer not null,
    state text not null check (state in ('PENDING', 'DONE', 'SKIPPED', 'FAILED')),
    source text,
    batch text,
    reason text,
    detail text,
    primary key (slug, job_id, unit)
);

create index machine_job_unit_of_job on machine_job_unit (job_id, position);
