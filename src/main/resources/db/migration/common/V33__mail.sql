-- E-mail to people about their work. Times that are compared are milliseconds since 1970.
alter table access_token add column email text;

-- What is remembered of people who sign in to the desk: the address that the issuer stated, and their language.
create table person (
    name text primary key,
    email text,
    language text,
    seen_at text not null
);

-- The queue and its log. due_at: when a pending one is sent next; while it is being sent, when it is sent again if its instance dies.
create table mail_message (
    id text primary key,
    recipient text not null,
    kind text not null,
    actor text not null,
    slug text not null,
    locale text not null,
    due text,
    queued_at bigint not null,
    state text not null check (state in ('PENDING', 'SENT', 'FAILED', 'CANCELLED')),
    attempts integer not null,
    due_at bigint not null,
    ended_at bigint,
    error text
);

create index mail_message_due on mail_message (state, due_at);
create index mail_message_by_slug on mail_message (slug);
