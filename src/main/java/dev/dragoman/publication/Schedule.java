package dev.dragoman.publication;

import dev.dragoman.records.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is to be released at its time, for caches to be told; readers learn nothing else of it. */
@RegisterRowMapper(Schedule.Mapper.class)
public interface Schedule {

    /** The records with a release to come, each once with its next one, the soonest first. */
    @SqlQuery("""
            select e.slug, min(a.due_at) as due_at
            from release_act a
            join release_edition e on e.release_id = a.id
            where a.state = 'SCHEDULED'
            group by e.slug
            order by min(a.due_at), e.slug
            limit :limit
            """)
    List<Due> next(int limit);

    /** A record and the instant of its next release. */
    record Due(Slug slug, Instant at) {}

    /** Reads a row. */
    final class Mapper implements RowMapper<Due> {

        @Override
        public Due map(ResultSet row, StatementContext context) throws SQLException {
            return new Due(new Slug(row.getString("slug")), Instant.parse(row.getString("due_at")));
        }
    }
}
