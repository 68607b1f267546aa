-- Who works on a translation, and until when. It may be one that nobody has begun, so no bundle is referred to.
-- due: a date, or a wall time in its zone (RFC 9557), as it was said; due_at: the instant from which it is overdue.
create table assignment (
    slug text not null references record (slug),
    locale text not null,
    number integer not null check (number > 0),
    assignee text not null,
    due text,
    due_at text,
    assigned_by text not null,
    assigned_at text not null,
    primary key (slug, locale)
);

create index assignment_of_person on assignment (assignee, slug, locale);
create index assignment_due on assignment (due_at, slug, locale) where due_at is not null;
