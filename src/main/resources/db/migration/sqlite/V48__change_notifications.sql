-- A SQLite store serves one instance, which is told of its own commits within the process.
select 1;
