package dev.dragoman.access;

import dev.dragoman.access.administration.AuditSearch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The audit log; rows are only ever added, and removed after the time that the operator has set. */
@RegisterConstructorMapper(AuditEntry.class)
public interface AuditEntries {

    /** Comes after every id, which is a hexadecimal number, in the order of any database. */
    String START = "z";

    @SqlUpdate("""
            insert into audit_entry (id, happened_at, actor, act, slug, locale, detail)
            values (:id, :happenedAt, :actor, :act, :slug, :locale, :detail)
            """)
    void add(String id, Instant happenedAt, String actor, String act, String slug, String locale, String detail);

    /** When a person last did something that the log has. */
    @SqlQuery("select happened_at from audit_entry where actor = :actor order by id desc limit 1")
    Optional<Instant> lastOf(String actor);

    /**
     * A page of the entries that a search finds, newest first.
     *
     * @param conditions further conditions, of {@link AuditSearch}; every parameter stands in them
     * @param from the first id, included
     * @param after the id of the last entry of the previous page, or an end that is not included
     */
    @SqlQuery("""
            select id, happened_at, actor, act, slug, locale, detail
            from audit_entry
            where id >= :from and id < :after <conditions>
            order by id desc
            limit :limit
            """)
    List<AuditEntry> found(
            @Define String conditions, String actor, String act, String locale, String from, String after, int limit);

    /** The same of one record, by all slugs that it has or had; the list must not be empty. */
    @SqlQuery("""
            select id, happened_at, actor, act, slug, locale, detail
            from audit_entry
            where id >= :from and id < :after and slug in (<slugs>) <conditions>
            order by id desc
            limit :limit
            """)
    List<AuditEntry> foundOf(
            @BindList List<String> slugs,
            @Define String conditions,
            String actor,
            String act,
            String locale,
            String from,
            String after,
            int limit);

    /** The names of all acts that the log has. */
    @SqlQuery("""
            with recursive found (act) as (
                select min(act) from audit_entry
                union all
                select (select min(entry.act) from audit_entry entry where entry.act > found.act)
                from found
                where found.act is not null
            )
            select act from found where act is not null order by act
            """)
    List<String> acts();

    /**
     * Removes the oldest entries, but those that say what was removed; the number of those that were removed.
     *
     * @param before the first id that stays
     */
    @SqlUpdate("""
            delete from audit_entry
            where id in (
                select id
                from audit_entry
                where id < :before and act <> 'audit.purge'
                order by id
                limit :limit
            )
            """)
    int removeOldest(String before, int limit);
}
