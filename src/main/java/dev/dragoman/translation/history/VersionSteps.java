package dev.dragoman.translation.history;

import dev.dragoman.records.RecordColumns;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The versions of bundles without their contents, and which units each of them changed. */
@RegisterColumnMapperFactory(RecordColumns.class)
@RegisterConstructorMapper(Step.class)
@RegisterConstructorMapper(VersionSteps.Change.class)
@RegisterConstructorMapper(Reviewed.class)
public interface VersionSteps {

    /** That a version changed a unit. */
    record Change(int version, String unit) {}

    /** Adds the units that a version changed, which is new. */
    @SqlBatch("""
            insert into changed_unit (slug, locale, unit, version)
            values (:slug, :locale, :unit, :version)
            """)
    void addChanges(String slug, String locale, int version, @Bind("unit") Collection<String> units);

    /** The versions before this number, the newest first. */
    @SqlQuery("""
            select number, origin, author, stored_at
            from bundle_version
            where slug = :slug and locale = :locale and number < :before
            order by number desc
            limit :limit
            """)
    List<Step> before(String slug, String locale, int before, int limit);

    /** The versions before this number that changed a unit, the newest first. */
    @SqlQuery("""
            select b.number, b.origin, b.author, b.stored_at
            from changed_unit c
            join bundle_version b on b.slug = c.slug and b.locale = c.locale and b.number = c.version
            where c.slug = :slug and c.locale = :locale and c.unit = :unit and c.version < :before
            order by c.version desc
            limit :limit
            """)
    List<Step> ofUnitBefore(String slug, String locale, String unit, int before, int limit);

    /** The review actions on the versions from one to another, both included, the newest first. */
    @SqlQuery("""
            select version, act, actor, display_name, comment, happened_at as at
            from review_act
            where slug = :slug and locale = :locale and version between :from and :to
            order by version desc, number desc
            """)
    List<Reviewed> reviews(String slug, String locale, int from, int to);

    /** What the versions from one to another changed, both included. */
    @SqlQuery("""
            select version, unit
            from changed_unit
            where slug = :slug and locale = :locale and version between :from and :to
            order by version, unit
            """)
    List<Change> changes(String slug, String locale, int from, int to);
}
