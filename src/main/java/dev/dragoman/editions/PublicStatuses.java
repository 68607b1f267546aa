package dev.dragoman.editions;

import dev.dragoman.records.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** How the language versions of a record stand, withdrawn ones included, so that one statement tells what an address answers. */
@RegisterRowMapper(PublicStatuses.Mapper.class)
public interface PublicStatuses {

    /** The newest edition in each locale, the canonical one first, then by locale. */
    @SqlQuery("""
            select e.slug, e.locale, e.number, e.revision, e.bundle_version, e.authority, e.released_at,
                   e.weight, e.note, e.reviewer, e.reviewer_name, e.unit_weights,
                   l.withdrawn, l.withdrawn_note, l.withdrawn_to, l.withdrawn_at
            from listing l
            join edition e on e.slug = l.slug and e.locale = l.locale and e.number = l.edition
            where l.slug = :slug
            order by l.canonical desc, e.locale
            """)
    List<PublicStatus> of(String slug);

    /** Reads a row. */
    final class Mapper implements RowMapper<PublicStatus> {

        private final RowMapper<Edition> editions = new Editions.Mapper();

        @Override
        public PublicStatus map(ResultSet row, StatementContext context) throws SQLException {
            String mode = row.getString("withdrawn");
            return new PublicStatus(
                    editions.map(row, context), mode == null ? Optional.empty() : Optional.of(withdrawal(row, mode)));
        }

        private static Withdrawal withdrawal(ResultSet row, String mode) throws SQLException {
            return new Withdrawal(
                    WithdrawalMode.valueOf(mode),
                    Optional.ofNullable(row.getString("withdrawn_note")),
                    Optional.ofNullable(row.getString("withdrawn_to")).map(Slug::new),
                    Instant.parse(row.getString("withdrawn_at")));
        }
    }
}
