-- Who is told of changes, and the queue of what they are told. Times that are compared are milliseconds since 1970.

-- events, slugs and locales are separated by spaces; no slugs or locales mean all. The secrets sign messages, so they are kept as they are.
-- queued_seq: the number of the last public change that was put into the queue for this webhook.
create table webhook (
    id text primary key,
    name text not null,
    url text not null,
    events text not null,
    slugs text not null,
    locales text not null,
    token_id text,
    secret text not null,
    previous_secret text,
    previous_until bigint,
    queued_seq bigint not null,
    failing_since bigint,
    disabled_at bigint,
    disabled_reason text,
    created_by text not null,
    created_at text not null
);

-- The queue and its log. due_at: when a pending one is sent next; while it is being sent, when it is sent again if its instance dies.
create table webhook_delivery (
    id text primary key,
    webhook_id text not null references webhook (id),
    message_id text not null,
    type text not null,
    slug text,
    locale text,
    body text not null,
    queued_at bigint not null,
    state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED', 'CANCELLED')),
    attempts integer not null,
    due_at bigint not null,
    ended_at bigint,
    response_code integer,
    duration_ms bigint,
    error text
);

create index webhook_delivery_due on webhook_delivery (state, due_at);
create index webhook_delivery_queue on webhook_delivery (webhook_id, state, due_at);
create index webhook_delivery_log on webhook_delivery (webhook_id, id);
