package dev.dragoman.translation.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who has which translation open; the rows are short-lived, and neither audited nor part of any history. */
@RegisterConstructorMapper(Presence.class)
public interface Presences {

    @SqlUpdate("""
            insert into presence (slug, locale, name, display_name, seen_at)
            values (:slug, :locale, :name, :displayName, :seenAt)
            on conflict (slug, locale, name) do update
            set display_name = excluded.display_name, seen_at = excluded.seen_at
            """)
    void put(String slug, String locale, String name, Optional<String> displayName, Instant seenAt);

    @SqlUpdate("delete from presence where slug = :slug and locale = :locale and name = :name")
    int delete(String slug, String locale, String name);

    /** Deletes those that were last seen before an instant. */
    @SqlUpdate("delete from presence where seen_at < :before")
    int deleteOlder(Instant before);

    /** Those that were seen since an instant, but for one person, by name. */
    @SqlQuery("""
            select name, display_name, seen_at
            from presence
            where slug = :slug and locale = :locale and name <> :but and seen_at >= :since
            order by coalesce(display_name, name), name
            """)
    List<Presence> others(String slug, String locale, String but, Instant since);
}
