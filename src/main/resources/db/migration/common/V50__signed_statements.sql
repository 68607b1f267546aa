-- What is signed of each release and each withdrawal; seq is the number of the act in the change log.
-- kind: edition or withdrawal. signed_slug: the slug that the record had then, which the statement names.
-- statement: the signed bytes, RFC 8785. sha256: of them. log_index: of its entry in the transparency log.
create table signed_statement (
    seq bigint primary key,
    kind text not null,
    slug text not null,
    locale text not null,
    edition integer not null,
    signed_slug text not null,
    statement text not null,
    sha256 text not null,
    kid text not null,
    signature text not null,
    before_signing integer not null,
    log_index bigint not null
);

create index signed_statement_of_edition on signed_statement (slug, locale, edition, kind, seq);
create index signed_statement_of_key on signed_statement (kid, seq);
create unique index signed_statement_in_log on signed_statement (log_index);

-- signed_seq: the number of the last act that was signed. began_seq: the last one that was public before signing began.
-- stopped: 1 while signing is disabled. The one row that signing instances queue at.
create table signing_progress (
    id integer primary key check (id = 1),
    signed_seq bigint not null,
    began_seq bigint not null,
    stopped integer not null
);

insert into signing_progress (id, signed_seq, began_seq, stopped)
select 1, 0, seq, 0
from change_counter
where id = 1;

-- How a language version was withdrawn by this entry, as JSON; null for other acts.
alter table change_log add column withdrawal text;
