-- The editors' side: who may do what, drafts and reviews, releases at their time, withdrawals.

-- Who stored it; null where it came from the content folder.
alter table revision add column author text;
alter table bundle_version add column author text;

-- Bearer tokens. Only the digest of the secret is kept. Grants are separated by spaces: translator[ja] reviewer[ja] author.
create table access_token (
    id text primary key,
    name text not null,
    secret_digest text not null unique,
    grants text not null,
    created_by text not null,
    created_at text not null,
    expires_at text,
    revoked_at text
);

-- Who did what; rows are only ever added, in the transaction of the act itself. Ids follow the order of time.
create table audit_entry (
    id text primary key,
    happened_at text not null,
    actor text not null,
    act text not null,
    slug text,
    locale text,
    detail text not null
);

create index audit_entry_of_record on audit_entry (slug, id);

-- What a write answered, to answer the same again when it is sent again.
create table idempotent_answer (
    actor text not null,
    idempotency_key text not null,
    fingerprint text not null,
    status integer not null,
    etag text,
    location text,
    media_type text not null,
    body text not null,
    answered_at text not null,
    primary key (actor, idempotency_key)
);

-- The way of a bundle version to its release; rows are only ever added, and the last one tells the state.
create table review_act (
    slug text not null,
    locale text not null,
    version integer not null,
    number integer not null check (number > 0),
    act text not null,
    actor text not null,
    comment text,
    happened_at text not null,
    primary key (slug, locale, version, number),
    foreign key (slug, locale, version) references bundle_version (slug, locale, number)
);

-- Releases, done or to be done: due_at is the instant in UTC, wall the wall time in its zone (RFC 9557) where it was scheduled.
create table release_act (
    id text primary key,
    state text not null check (state in ('SCHEDULED', 'DONE', 'CANCELLED')),
    due_at text not null,
    wall text,
    weight text not null,
    note text,
    created_by text not null,
    created_at text not null,
    ended_at text
);

create index release_act_due on release_act (state, due_at);

-- What a release makes public, as it was when the release was made.
create table release_edition (
    release_id text not null references release_act (id),
    slug text not null,
    locale text not null,
    revision integer not null,
    bundle_version integer,
    primary key (release_id, slug, locale),
    foreign key (slug, revision) references revision (slug, number),
    foreign key (slug, locale, bundle_version) references bundle_version (slug, locale, number)
);

create index release_edition_of_record on release_edition (slug);

-- unit_weights: for each outdated or missing unit the weight of the change that made it so, as p2=CORRECTION p7=MAJOR, frozen with the edition.
alter table edition add column weight text not null default 'MAJOR';
alter table edition add column note text;
alter table edition add column release_id text;
alter table edition add column reviewer text;
alter table edition add column unit_weights text not null default '';

-- A language version that was withdrawn stays here, out of all lists, for what its address answers now.
alter table listing add column withdrawn text;
alter table listing add column withdrawn_note text;
alter table listing add column withdrawn_to text;
alter table listing add column withdrawn_at text;
