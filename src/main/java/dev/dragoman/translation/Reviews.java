package dev.dragoman.translation;

import dev.dragoman.locales.LanguageTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Review actions on bundle versions; rows are only ever added. */
@RegisterColumnMapperFactory(TranslationColumns.class)
@RegisterConstructorMapper(ReviewEntry.class)
@RegisterConstructorMapper(BundleVersion.class)
public interface Reviews {

    @SqlUpdate("""
            insert into review_act (slug, locale, version, number, act, actor, display_name, comment, happened_at)
            values (:slug, :locale, :version, :number, :act, :actor, :displayName, :comment, :happenedAt)
            """)
    void add(
            String slug,
            String locale,
            int version,
            int number,
            String act,
            String actor,
            Optional<String> displayName,
            Optional<String> comment,
            Instant happenedAt);

    /** The history of a version, oldest first. */
    @SqlQuery("""
            select number, act, actor, comment, happened_at as at
            from review_act
            where slug = :slug and locale = :locale and version = :version
            order by number
            """)
    List<ReviewEntry> of(String slug, String locale, int version);

    /** Who approved a version; empty if nobody did, or if it was rejected since. */
    @SqlQuery("""
            select actor, display_name
            from review_act a
            where slug = :slug and locale = :locale and version = :version and act = 'APPROVE'
              and number = (
                  select max(number)
                  from review_act other
                  where other.slug = a.slug and other.locale = a.locale and other.version = a.version)
            """)
    @RegisterConstructorMapper(Approver.class)
    Optional<Approver> approver(String slug, String locale, int version);

    /**
     * Who approved a version.
     *
     * @param displayName their public name; empty if they are not named in public
     */
    record Approver(String actor, Optional<String> displayName) {}

    /** The newest version that may be released: an approved one, or one that was public before reviews began. */
    @SqlQuery("""
            select b.number, b.revision, b.digest, b.content as bundle, b.origin, b.author, b.stored_at
            from bundle_version b
            left join review_act a
              on a.slug = b.slug and a.locale = b.locale and a.version = b.number
              and a.number = (
                  select max(number)
                  from review_act other
                  where other.slug = b.slug and other.locale = b.locale and other.version = b.number)
            where b.slug = :slug and b.locale = :locale
              and (a.act = 'APPROVE'
                   or (a.act is null and exists (
                       select 1
                       from edition e
                       where e.slug = b.slug and e.locale = b.locale and e.bundle_version = b.number)))
            order by b.number desc
            limit 1
            """)
    Optional<BundleVersion> newestReleasable(String slug, String locale);

    /** The newest version before a number that is approved. */
    @SqlQuery("""
            select b.number, b.revision, b.digest, b.content as bundle, b.origin, b.author, b.stored_at
            from bundle_version b
            join review_act a on a.slug = b.slug and a.locale = b.locale and a.version = b.number
            where b.slug = :slug and b.locale = :locale and b.number < :before and a.act = 'APPROVE'
              and a.number = (
                  select max(number)
                  from review_act other
                  where other.slug = b.slug and other.locale = b.locale and other.version = b.number)
            order by b.number desc
            limit 1
            """)
    Optional<BundleVersion> approvedBefore(String slug, String locale, int before);

    /** The actions on all versions of a translation, the newest first. */
    @SqlQuery("""
            select version, act, actor, comment, happened_at as at
            from review_act
            where slug = :slug and locale = :locale
            order by version desc, number desc
            limit :limit
            """)
    @RegisterConstructorMapper(Step.class)
    List<Step> steps(String slug, String locale, int limit);

    /** A review action on a version of a translation. */
    record Step(int version, ReviewAction act, String actor, Optional<String> comment, Instant at) {}

    /** The last review action on each version of the record's translations. */
    @SqlQuery("""
            select locale, version, act
            from review_act a
            where slug = :slug
              and number = (
                  select max(number)
                  from review_act other
                  where other.slug = a.slug and other.locale = a.locale and other.version = a.version)
            """)
    @RegisterConstructorMapper(Last.class)
    List<Last> lastOfEachVersion(String slug);

    /** The last review action on a version. */
    record Last(LanguageTag locale, int version, ReviewAction act) {}
}
