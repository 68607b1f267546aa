package dev.dragoman.translation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The versions of all bundles; rows are only ever added. */
@RegisterColumnMapperFactory(TranslationColumns.class)
@RegisterConstructorMapper(BundleVersion.class)
public interface BundleVersions {

    @SqlUpdate("""
            insert into bundle_version (slug, locale, number, revision, digest, content, origin, author, stored_at)
            values (:slug, :locale, :number, :revision, :digest, :content, :origin, :author, :storedAt)
            """)
    void add(
            String slug,
            String locale,
            int number,
            int revision,
            String digest,
            String content,
            String origin,
            Optional<String> author,
            Instant storedAt);

    /** The version of the highest number. */
    @SqlQuery("""
            select number, revision, digest, content as bundle, origin, author, stored_at
            from bundle_version
            where slug = :slug and locale = :locale
            order by number desc
            limit 1
            """)
    Optional<BundleVersion> newest(String slug, String locale);

    @SqlQuery("""
            select number, revision, digest, content as bundle, origin, author, stored_at
            from bundle_version
            where slug = :slug and locale = :locale and number = :number
            """)
    Optional<BundleVersion> find(String slug, String locale, int number);

    /** The locales of the record's bundles. */
    @SqlQuery("select distinct locale from bundle_version where slug = :slug order by locale")
    List<String> locales(String slug);

    /** The newest version of each of the record's bundles, by locale. */
    @SqlQuery("""
            select number, revision, digest, content as bundle, origin, author, stored_at
            from bundle_version b
            where slug = :slug
              and number = (
                  select max(number) from bundle_version other where other.slug = b.slug and other.locale = b.locale)
            order by locale
            """)
    List<BundleVersion> newestOfEachLocale(String slug);
}
