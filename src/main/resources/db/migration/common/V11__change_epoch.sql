-- The name of this change log, made by the first start: whoever follows the log of a store that was replaced finds another one.
create table change_epoch (
    id integer primary key check (id = 1),
    epoch text not null
);
