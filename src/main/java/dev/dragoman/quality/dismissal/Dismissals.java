package dev.dragoman.quality.dismissal;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The dismissals of warnings, at most one for each check and unit of a translation; the audit log keeps the earlier ones. */
@RegisterConstructorMapper(Dismissal.class)
public interface Dismissals {

    @SqlUpdate("""
            insert into finding_dismissal (
                slug, locale, unit, check_id, reason, actor, happened_at, source_digest, target_digest)
            values (:slug, :locale, :unit, :checkId, :reason, :actor, :happenedAt, :sourceDigest, :targetDigest)
            on conflict (slug, locale, unit, check_id) do update
            set reason = excluded.reason,
                actor = excluded.actor,
                happened_at = excluded.happened_at,
                source_digest = excluded.source_digest,
                target_digest = excluded.target_digest
            """)
    void put(
            String slug,
            String locale,
            String unit,
            String checkId,
            String reason,
            String actor,
            Instant happenedAt,
            String sourceDigest,
            String targetDigest);

    /** Deletes one; 0 if there is none. */
    @SqlUpdate("""
            delete from finding_dismissal
            where slug = :slug and locale = :locale and unit = :unit and check_id = :checkId
            """)
    int delete(String slug, String locale, String unit, String checkId);

    /** All of a translation, also those that have ended because a text has changed. */
    @SqlQuery("""
            select check_id, unit, reason, actor, happened_at as at, source_digest, target_digest
            from finding_dismissal
            where slug = :slug and locale = :locale
            order by unit, check_id
            """)
    List<Dismissal> of(String slug, String locale);
}
