-- The names of tokens as they were first written, by their folded form: no name differs from another by its case alone.
create table token_name (
    folded text primary key,
    name text not null
);

insert into token_name (folded, name)
select lower(name), min(name) from access_token group by lower(name);
