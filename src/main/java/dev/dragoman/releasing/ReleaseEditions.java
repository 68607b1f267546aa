package dev.dragoman.releasing;

import dev.dragoman.editions.Edition;
import dev.dragoman.releasing.log.ReleaseColumns;
import dev.dragoman.releasing.log.Releases;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterArgumentFactory;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What releases make public; rows are only ever added. */
@RegisterColumnMapperFactory(ReleaseColumns.class)
@RegisterArgumentFactory(ReleaseColumns.class)
@RegisterConstructorMapper(ReleaseItem.class)
@RegisterConstructorMapper(Edition.class)
public interface ReleaseEditions {

    @SqlUpdate("""
            insert into release_edition (
                release_id, slug, locale, revision, bundle_version, authority, unfinished, weight, unit_weights,
                overridden)
            values (
                :releaseId, :slug, :locale, :revision, :version, :authority, :unfinished, :weight, :unitWeights,
                :overridden)
            """)
    void add(String releaseId, @BindMethods ReleaseItem item, Optional<String> unfinished);

    /** What a release is to make public, or was. */
    @SqlQuery("""
            select slug, locale, revision, bundle_version as version, authority,
                   unfinished is not null as unfinished_in_canonical, weight, unit_weights, overridden
            from release_edition
            where release_id = :releaseId
            order by slug, locale
            """)
    List<ReleaseItem> of(String releaseId);

    /** The editions that a release has made, of the locales that it took along too. */
    @SqlQuery("""
            select slug, locale, number, revision, bundle_version, authority, released_at,
                   weight, note, reviewer, reviewer_name, unit_weights
            from edition
            where release_id = :releaseId
              and slug in (select slug from release_edition where release_id = :releaseId)
            order by slug, locale
            """)
    List<Edition> made(String releaseId);

    /** The scheduled release that a bundle version is in, the next one if there are several. */
    @SqlQuery("""
            select a.id
            from release_edition e
            join release_act a on a.id = e.release_id
            where e.slug = :slug and e.locale = :locale and e.bundle_version = :version and a.state = 'SCHEDULED'
            order by a.due_at, a.id
            limit 1
            """)
    Optional<String> scheduled(String slug, String locale, int version);

    /** The scheduled releases that a record is in, the next one first. */
    @SqlQuery("""
            select distinct a.id, a.due_at as at
            from release_edition e
            join release_act a on a.id = e.release_id
            where e.slug = :slug and a.state = 'SCHEDULED'
            order by a.due_at, a.id
            """)
    @RegisterConstructorMapper(Releases.Due.class)
    List<Releases.Due> scheduledOf(String slug);
}
