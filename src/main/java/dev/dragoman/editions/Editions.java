package dev.dragoman.editions;

import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.editions.weights.SourceChange;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterArgumentFactory;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** All editions that are or were public; rows are only ever added. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterArgumentFactory(EditionColumns.class)
@RegisterConstructorMapper(Edition.class)
public interface Editions {

    @SqlUpdate("""
            insert into edition (
                slug, locale, number, revision, bundle_version, authority, released_at,
                weight, note, release_id, reviewer, reviewer_name, unit_weights, notices, evidence)
            values (
                :slug, :locale, :number, :revision, :bundleVersion, :authority, :releasedAt,
                :weight, :note, :releaseId, :reviewer, :reviewerName, :unitWeights, :notices, :evidence)
            """)
    void add(
            @BindMethods Edition edition, EditionNotices notices, EditionEvidence evidence, Optional<String> releaseId);

    /** The newest edition in each locale, the canonical one first, then by locale. */
    @SqlQuery("""
            select e.slug, e.locale, e.number, e.revision, e.bundle_version, e.authority, e.released_at,
                   e.weight, e.note, e.reviewer, e.reviewer_name, e.unit_weights
            from listing l
            join edition e on e.slug = l.slug and e.locale = l.locale and e.number = l.edition
            where l.slug = :slug and l.withdrawn is null
            order by l.canonical desc, e.locale
            """)
    List<Edition> newestOfEachLocale(String slug);

    @SqlQuery("""
            select slug, locale, number, revision, bundle_version, authority, released_at,
                   weight, note, reviewer, reviewer_name, unit_weights
            from edition
            where slug = :slug and locale = :locale
            order by number desc
            limit 1
            """)
    Optional<Edition> newest(String slug, String locale);

    /** All editions of a locale, withdrawn or not, the oldest first. */
    @SqlQuery("""
            select slug, locale, number, revision, bundle_version, authority, released_at,
                   weight, note, reviewer, reviewer_name, unit_weights
            from edition
            where slug = :slug and locale = :locale
            order by number
            """)
    List<Edition> all(String slug, String locale);

    /** The edition that is public in a locale; empty also where it was withdrawn. */
    @SqlQuery("""
            select e.slug, e.locale, e.number, e.revision, e.bundle_version, e.authority, e.released_at,
                   e.weight, e.note, e.reviewer, e.reviewer_name, e.unit_weights
            from listing l
            join edition e on e.slug = l.slug and e.locale = l.locale and e.number = l.edition
            where l.slug = :slug and l.locale = :locale and l.withdrawn is null
            """)
    Optional<Edition> publicIn(String slug, String locale);

    /** The editions by which a locale came from one revision to another, the earliest first. */
    @SqlQuery("""
            select weight, unit_weights, note, released_at as at
            from edition
            where slug = :slug and locale = :locale and revision > :from and revision <= :to
            order by number
            """)
    @RegisterConstructorMapper(SourceChange.Step.class)
    List<SourceChange.Step> steps(String slug, String locale, int from, int to);
}
