package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.Authority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** All editions that are or were public; rows are only ever added. */
@RegisterRowMapper(Editions.Mapper.class)
public interface Editions {

    @SqlUpdate("""
            insert into edition (
                slug, locale, number, revision, bundle_version, authority, released_at,
                weight, note, release_id, reviewer, reviewer_name, unit_weights)
            values (
                :slug, :locale, :number, :revision, :bundleVersion, :authority, :releasedAt,
                :weight, :note, :releaseId, :reviewer, :reviewerName, :unitWeights)
            """)
    void add(@BindMethods Row row);

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

    /** The edition that is public in a locale; empty also where it was withdrawn. */
    @SqlQuery("""
            select e.slug, e.locale, e.number, e.revision, e.bundle_version, e.authority, e.released_at,
                   e.weight, e.note, e.reviewer, e.reviewer_name, e.unit_weights
            from listing l
            join edition e on e.slug = l.slug and e.locale = l.locale and e.number = l.edition
            where l.slug = :slug and l.locale = :locale and l.withdrawn is null
            """)
    Optional<Edition> publicIn(String slug, String locale);

    /** How much the changes mattered by which a locale came from one revision to another, each name once. */
    @SqlQuery("""
            select distinct weight
            from edition
            where slug = :slug and locale = :locale and revision > :from and revision <= :to
            """)
    List<String> weights(String slug, String locale, int from, int to);

    /** A row as it is written. */
    record Row(
            String slug,
            String locale,
            int number,
            int revision,
            Optional<Integer> bundleVersion,
            String authority,
            Instant releasedAt,
            String weight,
            Optional<String> note,
            Optional<String> releaseId,
            Optional<String> reviewer,
            Optional<String> reviewerName,
            String unitWeights) {}

    /** Reads a row. */
    final class Mapper implements RowMapper<Edition> {

        @Override
        public Edition map(ResultSet row, StatementContext context) throws SQLException {
            int bundleVersion = row.getInt("bundle_version");
            return new Edition(
                    new Slug(row.getString("slug")),
                    LanguageTag.parse(row.getString("locale")),
                    row.getInt("number"),
                    row.getInt("revision"),
                    bundleVersion == 0 ? Optional.empty() : Optional.of(bundleVersion),
                    Authority.valueOf(row.getString("authority")),
                    Instant.parse(row.getString("released_at")),
                    Weight.valueOf(row.getString("weight")),
                    Optional.ofNullable(row.getString("note")),
                    Optional.ofNullable(row.getString("reviewer")),
                    Optional.ofNullable(row.getString("reviewer_name")),
                    UnitWeights.parse(row.getString("unit_weights")));
        }
    }
}
