package dev.dragoman.translation.comments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The comments on units; they are resolved and reopened, but neither changed nor deleted. */
@RegisterConstructorMapper(UnitComment.class)
public interface UnitComments {

    @SqlUpdate("""
            insert into unit_comment (slug, locale, number, unit, author, display_name, text, written_at)
            values (:slug, :locale, :number, :unit, :author, :displayName, :text, :writtenAt)
            """)
    void add(
            String slug,
            String locale,
            int number,
            String unit,
            String author,
            Optional<String> displayName,
            String text,
            Instant writtenAt);

    /** Resolves an open comment; 0 if there is none of this number. */
    @SqlUpdate("""
            update unit_comment
            set resolved_by = :by, resolved_name = :name, resolved_at = :at
            where slug = :slug and locale = :locale and number = :number and resolved_at is null
            """)
    int resolve(String slug, String locale, int number, String by, Optional<String> name, Instant at);

    /** Reopens a resolved comment; 0 if there is none of this number. */
    @SqlUpdate("""
            update unit_comment
            set resolved_by = null, resolved_name = null, resolved_at = null
            where slug = :slug and locale = :locale and number = :number and resolved_at is not null
            """)
    int reopen(String slug, String locale, int number);

    @SqlQuery("""
            select number, unit, author, display_name, text, written_at, resolved_by, resolved_name, resolved_at
            from unit_comment
            where slug = :slug and locale = :locale and number = :number
            """)
    Optional<UnitComment> find(String slug, String locale, int number);

    /** Those on a unit, oldest first. */
    @SqlQuery("""
            select number, unit, author, display_name, text, written_at, resolved_by, resolved_name, resolved_at
            from unit_comment
            where slug = :slug and locale = :locale and unit = :unit
            order by number
            """)
    List<UnitComment> ofUnit(String slug, String locale, String unit);

    /** Those on all units of a translation, oldest first. */
    @SqlQuery("""
            select number, unit, author, display_name, text, written_at, resolved_by, resolved_name, resolved_at
            from unit_comment
            where slug = :slug and locale = :locale
            order by number
            """)
    List<UnitComment> all(String slug, String locale);

    /** The highest number of a translation's comments; 0 if there is none. */
    @SqlQuery("select coalesce(max(number), 0) from unit_comment where slug = :slug and locale = :locale")
    int last(String slug, String locale);

    /** How many a unit has. */
    @SqlQuery("""
            select count(*)
            from unit_comment
            where slug = :slug and locale = :locale and unit = :unit
            """)
    int count(String slug, String locale, String unit);

    /** How many of a translation are open. */
    @SqlQuery("""
            select count(*)
            from unit_comment
            where slug = :slug and locale = :locale and resolved_at is null
            """)
    int open(String slug, String locale);
}
