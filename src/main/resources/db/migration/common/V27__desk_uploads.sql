-- Files that people have uploaded at the desk and not taken yet; they are kept for an hour.
create table desk_upload (
    slug text not null references record (slug),
    id text not null,
    locale text not null,
    owner text not null,
    format text not null,
    file_name text not null,
    file bytea not null,
    created_at text not null,
    primary key (slug, id)
);

create index desk_upload_of_owner on desk_upload (owner, created_at);
