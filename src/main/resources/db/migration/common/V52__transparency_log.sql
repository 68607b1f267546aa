-- The transparency log of signed statements. Rows are only ever added.

-- One row, which every append locks, so that several instances append one after the other. size: the number of entries.
create table log_head (
    id integer primary key check (id = 1),
    size bigint not null
);

insert into log_head (id, size) values (1, 0);

-- position: from 0 on, without gaps.
create table log_entry (
    position bigint primary key,
    content bytea not null
);

-- The hashes of all complete subtrees, in hexadecimal. id: the number of the subtree's root in order from left to right,
-- where the entry at a position has the number 2 * position.
create table log_node (
    id bigint primary key,
    hash text not null
);

-- What the log said to contain after each append, as a signed note.
create table log_checkpoint (
    size bigint primary key,
    note text not null,
    signed_at text not null
);

-- The signatures of witnesses under checkpoints, each as name and Base64 in a line of the note.
create table log_cosignature (
    size bigint not null references log_checkpoint (size),
    witness text not null,
    signature text not null,
    received_at text not null,
    primary key (size, witness)
);
