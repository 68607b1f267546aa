package dev.dragoman.access;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The audit log; rows are only ever added. */
@RegisterConstructorMapper(AuditEntry.class)
public interface AuditEntries {

    @SqlUpdate("""
            insert into audit_entry (id, happened_at, actor, act, slug, locale, detail)
            values (:id, :happenedAt, :actor, :act, :slug, :locale, :detail)
            """)
    void add(String id, Instant happenedAt, String actor, String act, String slug, String locale, String detail);

    /**
     * A page of the log, newest first.
     *
     * @param slug the record to keep, or null for all
     * @param after the id of the last entry of the previous page, or null for the first page
     */
    @SqlQuery("""
            select id, happened_at, actor, act, slug, locale, detail
            from audit_entry
            where (cast(:slug as text) is null or slug = :slug)
              and (cast(:after as text) is null or id < :after)
            order by id desc
            limit :limit
            """)
    List<AuditEntry> newest(String slug, String after, int limit);
}
