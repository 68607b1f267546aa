-- The bytes of pictures, each stored once, by their SHA-256.
create table picture_file (
    digest text primary key,
    type text not null,
    width integer not null,
    height integer not null,
    length integer not null,
    bytes bytea not null
);

-- The pictures that the next revision of a record can show. The content folder stores them before the record itself.
create table picture (
    slug text not null,
    name text not null,
    digest text not null references picture_file (digest),
    origin text not null,
    author text,
    stored_at text not null,
    primary key (slug, name)
);

create index picture_of_digest on picture (digest);

-- The files that a revision shows; rows are only ever added, so that editions keep their pictures.
create table revision_picture (
    slug text not null,
    revision integer not null,
    name text not null,
    digest text not null references picture_file (digest),
    primary key (slug, revision, name),
    foreign key (slug, revision) references revision (slug, number)
);

create index revision_picture_of_digest on revision_picture (digest);
