package dev.dragoman.editions;

import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.BundleVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Editions joined with the revisions and bundle versions that they froze, so that one statement reads all of a text. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterRowMapper(EditionTexts.Mapper.class)
public interface EditionTexts {

    String SELECT = """
            select e.slug, e.locale, e.number, e.revision, e.bundle_version, e.authority, e.released_at,
                   e.weight, e.note, e.reviewer, e.reviewer_name, e.unit_weights, e.notices, e.evidence,
                   r.number as revision_number, r.digest as revision_digest, r.content as revision_record,
                   r.origin as revision_origin, r.author as revision_author, r.stored_at as revision_stored_at,
                   b.number as bundle_number, b.revision as bundle_revision, b.digest as bundle_digest,
                   b.content as bundle_bundle, b.origin as bundle_origin, b.author as bundle_author,
                   b.stored_at as bundle_stored_at
            """;

    /** What an edition froze. */
    String FROZEN = """
            join revision r on r.slug = e.slug and r.number = e.revision
            left join bundle_version b on b.slug = e.slug and b.locale = e.locale and b.number = e.bundle_version
            """;

    @SqlQuery(SELECT + """
            from edition e
            """ + FROZEN + """
            where e.slug = :slug and e.locale = :locale and e.number = :number
            """)
    Optional<EditionText> find(String slug, String locale, int number);

    /** The newest public edition in each locale, the canonical one first, then by locale. */
    @SqlQuery(SELECT + """
            from listing l
            join edition e on e.slug = l.slug and e.locale = l.locale and e.number = l.edition
            """ + FROZEN + """
            join listing c on c.slug = l.slug and c.canonical = 1 and c.withdrawn is null
            where l.slug = :slug and l.withdrawn is null
            order by l.canonical desc, e.locale
            """)
    List<EditionText> newestOfEachLocale(String slug);

    /** The newest public editions of some records in a locale, in no order; the list may not be empty. */
    @SqlQuery(SELECT + """
            from listing l
            join edition e on e.slug = l.slug and e.locale = l.locale and e.number = l.edition
            """ + FROZEN + """
            where l.slug in (<slugs>) and l.locale = :locale and l.withdrawn is null
            """)
    List<EditionText> newestOf(@BindList List<String> slugs, String locale);

    /** The editions of a locale with numbers in a range, newest first. */
    @SqlQuery(SELECT + """
            from edition e
            """ + FROZEN + """
            where e.slug = :slug and e.locale = :locale and e.number between :from and :to
            order by e.number desc
            """)
    List<EditionText> between(String slug, String locale, int from, int to);

    /** Reads rows; editions of the same revision share it, read once. */
    final class Mapper implements RowMapper<EditionText> {

        private static final RowMapper<Edition> EDITIONS = ConstructorMapper.of(Edition.class);
        private static final RowMapper<Revision> REVISIONS = ConstructorMapper.of(Revision.class, "revision_");
        private static final RowMapper<BundleVersion> VERSIONS = ConstructorMapper.of(BundleVersion.class, "bundle_");

        @Override
        public EditionText map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<EditionText> specialize(ResultSet rows, StatementContext of) throws SQLException {
            RowMapper<Edition> editions = EDITIONS.specialize(rows, of);
            RowMapper<Revision> revisions = REVISIONS.specialize(rows, of);
            RowMapper<BundleVersion> versions = VERSIONS.specialize(rows, of);
            ColumnMapper<EditionNotices> column =
                    of.findColumnMapperFor(EditionNotices.class).orElseThrow();
            ColumnMapper<EditionEvidence> evidence =
                    of.findColumnMapperFor(EditionEvidence.class).orElseThrow();
            Map<RevisionKey, Revision> known = new HashMap<>();
            return (row, context) -> {
                Edition edition = editions.map(row, context);
                RevisionKey key = new RevisionKey(edition.slug(), edition.revision());
                if (!known.containsKey(key)) {
                    known.put(key, revisions.map(row, context));
                }
                return new EditionText(
                        edition,
                        known.get(key),
                        edition.bundleVersion().isPresent()
                                ? Optional.of(versions.map(row, context))
                                : Optional.empty(),
                        column.map(row, "notices", context),
                        evidence.map(row, "evidence", context));
            };
        }

        private record RevisionKey(Slug slug, int number) {}
    }
}
