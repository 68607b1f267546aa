package dev.dragoman.publication;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Releases, done and to be done. */
public interface ReleaseActs {

    /** When the next scheduled release of any record is due. */
    @SqlQuery("""
            select due_at
            from release_act
            where state = 'SCHEDULED'
            order by due_at
            limit 1
            """)
    Optional<Instant> nextDue();

    /** When the next scheduled release of a record, in whichever locale, is due. */
    @SqlQuery("""
            select a.due_at
            from release_act a
            join release_edition e on e.release_id = a.id
            where e.slug = :slug and a.state = 'SCHEDULED'
            order by a.due_at
            limit 1
            """)
    Optional<Instant> nextDueOf(String slug);
}
