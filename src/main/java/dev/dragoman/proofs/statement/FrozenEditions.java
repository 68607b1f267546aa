package dev.dragoman.proofs.statement;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Editions with all that statements about them are made from. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterRowMapper(FrozenEditions.Mapper.class)
public interface FrozenEditions {

    @SqlQuery("""
            select e.slug, e.locale, e.number, e.revision, e.bundle_version, e.authority, e.released_at,
                   e.weight, e.note, e.reviewer, e.reviewer_name, e.unit_weights,
                   e.notices as frozen_notices, e.notices as frozen_stored_notices,
                   e.evidence as frozen_stored_evidence, e.release_id as frozen_release,
                   r.digest as frozen_revision_digest, r.content as frozen_record,
                   b.digest as frozen_bundle_digest, b.content as frozen_bundle
            from edition e
            join revision r on r.slug = e.slug and r.number = e.revision
            left join bundle_version b on b.slug = e.slug and b.locale = e.locale and b.number = e.bundle_version
            where e.slug = :slug and e.locale = :locale and e.number = :number
            """)
    Optional<Row> find(String slug, String locale, int number);

    /** An edition with what is frozen with it. */
    record Row(Edition edition, FrozenEdition frozen) {}

    /** Reads a row of both. */
    final class Mapper implements RowMapper<Row> {

        private static final RowMapper<Edition> EDITIONS = ConstructorMapper.of(Edition.class);
        private static final RowMapper<FrozenEdition> FROZEN = ConstructorMapper.of(FrozenEdition.class, "frozen_");

        @Override
        public Row map(ResultSet row, StatementContext context) throws SQLException {
            return new Row(EDITIONS.map(row, context), FROZEN.map(row, context));
        }
    }
}
