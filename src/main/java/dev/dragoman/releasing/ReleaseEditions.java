package dev.dragoman.releasing;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.Authority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What releases make public; rows are only ever added. */
@RegisterRowMapper(ReleaseEditions.Mapper.class)
@RegisterRowMapper(Editions.Mapper.class)
public interface ReleaseEditions {

    @SqlUpdate("""
            insert into release_edition (release_id, slug, locale, revision, bundle_version, authority, unfinished)
            values (:releaseId, :slug, :locale, :revision, :version, :authority, :unfinished)
            """)
    void add(
            String releaseId,
            String slug,
            String locale,
            int revision,
            Optional<Integer> version,
            Optional<String> authority,
            Optional<String> unfinished);

    /** What a release is to make public, or was. */
    @SqlQuery("""
            select slug, locale, revision, bundle_version, authority, unfinished
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
            select distinct a.id, a.due_at
            from release_edition e
            join release_act a on a.id = e.release_id
            where e.slug = :slug and a.state = 'SCHEDULED'
            order by a.due_at, a.id
            """)
    @RegisterRowMapper(Releases.DueMapper.class)
    List<Releases.Due> scheduledOf(String slug);

    /** Reads a row. */
    final class Mapper implements RowMapper<ReleaseItem> {

        @Override
        public ReleaseItem map(ResultSet row, StatementContext context) throws SQLException {
            int version = row.getInt("bundle_version");
            return new ReleaseItem(
                    new Slug(row.getString("slug")),
                    LanguageTag.parse(row.getString("locale")),
                    row.getInt("revision"),
                    version == 0 ? Optional.empty() : Optional.of(version),
                    Optional.ofNullable(row.getString("authority")).map(Authority::valueOf),
                    ReleaseItem.CANONICAL.equals(row.getString("unfinished")));
        }
    }
}
