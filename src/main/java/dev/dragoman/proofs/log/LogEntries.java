package dev.dragoman.proofs.log;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The entries of the log, in their order; rows are only ever added. */
public interface LogEntries {

    /** Counts further entries; the row stays locked until the transaction ends. Returns the number of all. */
    @SqlQuery("update log_head set size = size + :count where id = 1 returning size")
    long grow(int count);

    /** The number of entries. */
    @SqlQuery("select size from log_head where id = 1")
    long size();

    @SqlUpdate("insert into log_entry (position, content) values (:position, :content)")
    void add(long position, byte[] content);

    /** The entries from one position to before another, in their order. */
    @SqlQuery("""
            select content
            from log_entry
            where position >= :start and position < :end
            order by position
            """)
    List<byte[]> between(long start, long end);
}
