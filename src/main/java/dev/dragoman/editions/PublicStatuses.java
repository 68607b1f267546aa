package dev.dragoman.editions;

import dev.dragoman.records.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The status of the language versions of a record, including withdrawn ones, in one statement. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterRowMapper(PublicStatuses.Mapper.class)
public interface PublicStatuses {

    /** The newest edition in each locale, the canonical one first, then by locale. */
    @SqlQuery("""
            select e.slug, e.locale, e.number, e.revision, e.bundle_version, e.authority, e.released_at,
                   e.weight, e.note, e.reviewer, e.reviewer_name, e.unit_weights,
                   l.withdrawn as withdrawn_mode, l.withdrawn_note, l.withdrawn_to, l.withdrawn_at,
                   l.withdrawn_amended_at, r.related
            from listing l
            join edition e on e.slug = l.slug and e.locale = l.locale and e.number = l.edition
            join revision r on r.slug = e.slug and r.number = e.revision
            where l.slug = :slug
            order by l.canonical desc, e.locale
            """)
    List<PublicStatus> of(String slug);

    /** Reads a row of both; what is public has no withdrawal. */
    final class Mapper implements RowMapper<PublicStatus> {

        private static final RowMapper<Edition> EDITIONS = ConstructorMapper.of(Edition.class);
        private static final RowMapper<Withdrawal> WITHDRAWALS = ConstructorMapper.of(Withdrawal.class, "withdrawn_");

        @Override
        public PublicStatus map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<PublicStatus> specialize(ResultSet rows, StatementContext of) throws SQLException {
            RowMapper<Edition> editions = EDITIONS.specialize(rows, of);
            RowMapper<Withdrawal> withdrawals = WITHDRAWALS.specialize(rows, of);
            return (row, context) -> new PublicStatus(
                    editions.map(row, context),
                    row.getString("withdrawn_mode") == null
                            ? Optional.empty()
                            : Optional.of(withdrawals.map(row, context)),
                    related(row.getString("related")));
        }

        private static List<Slug> related(String slugs) {
            return slugs == null
                    ? List.of()
                    : Stream.of(slugs.split(" ")).distinct().map(Slug::new).toList();
        }
    }
}
