package dev.dragoman.access;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The audit log; rows are only ever added. */
public interface AuditEntries {

    @SqlUpdate("""
            insert into audit_entry (id, happened_at, actor, act, slug, locale, detail)
            values (:id, :happenedAt, :actor, :act, :slug, :locale, :detail)
            """)
    void add(String id, Instant happenedAt, String actor, String act, String slug, String locale, String detail);
}
