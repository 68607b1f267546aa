package dev.dragoman.translation.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What each version of a bundle did to its units; rows are only ever added. */
@RegisterColumnMapperFactory(EvidenceColumns.class)
@RegisterConstructorMapper(UnitAct.class)
@RegisterConstructorMapper(UnitActs.Approval.class)
public interface UnitActs {

    /** Adds what a new version did to some units, of which none may occur twice in one version. */
    @SqlBatch("""
            insert into unit_act (
                slug, locale, unit, version, act, origin, tool, claimed, actor, display_name, happened_at)
            values (
                :slug, :locale, :unit, :version, :act, :origin, :tool, :claimed, :actor, :displayName, :happenedAt)
            """)
    void add(
            String slug,
            String locale,
            int version,
            @Bind("unit") Collection<String> units,
            String act,
            Optional<String> origin,
            Optional<String> tool,
            int claimed,
            Optional<String> actor,
            Optional<String> displayName,
            Instant happenedAt);

    /** What the versions up to one did, the earliest first. */
    @SqlQuery("""
            select unit, version, act, origin, tool, claimed, actor, display_name, happened_at as at
            from unit_act
            where slug = :slug and locale = :locale and version <= :version
            order by version, unit
            """)
    List<UnitAct> upTo(String slug, String locale, int version);

    /** The same of one unit. */
    @SqlQuery("""
            select unit, version, act, origin, tool, claimed, actor, display_name, happened_at as at
            from unit_act
            where slug = :slug and locale = :locale and unit = :unit and version <= :version
            order by version
            """)
    List<UnitAct> ofUnit(String slug, String locale, String unit, int version);

    /** The approvals that hold of versions up to one, the earliest first: those that nothing followed. */
    @SqlQuery("""
            select version, actor, display_name, happened_at as at
            from review_act a
            where slug = :slug and locale = :locale and version <= :version and act = 'APPROVE'
              and number = (
                  select max(number)
                  from review_act other
                  where other.slug = a.slug and other.locale = a.locale and other.version = a.version)
            order by version
            """)
    List<Approval> approvals(String slug, String locale, int version);

    /** That a version is approved. */
    record Approval(int version, String actor, Optional<String> displayName, Instant at) {

        Attribution attribution() {
            return new Attribution(Optional.of(actor), displayName, at);
        }
    }
}
