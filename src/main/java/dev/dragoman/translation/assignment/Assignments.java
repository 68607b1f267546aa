package dev.dragoman.translation.assignment;

import dev.dragoman.locales.LanguageTag;
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
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The assignments of translations, at most one for each; the audit log keeps the earlier ones. */
@RegisterRowMapper(Assignments.Mapper.class)
public interface Assignments {

    @SqlUpdate("""
            insert into assignment (slug, locale, number, assignee, due, due_at, assigned_by, assigned_at)
            values (:slug, :locale, :number, :assignee, :due, :dueAt, :by, :at)
            on conflict (slug, locale) do update
            set number = excluded.number,
                assignee = excluded.assignee,
                due = excluded.due,
                due_at = excluded.due_at,
                assigned_by = excluded.assigned_by,
                assigned_at = excluded.assigned_at
            """)
    void put(
            String slug,
            String locale,
            int number,
            String assignee,
            Optional<String> due,
            Optional<Instant> dueAt,
            String by,
            Instant at);

    /** Deletes one; 0 if there is none. */
    @SqlUpdate("delete from assignment where slug = :slug and locale = :locale")
    int delete(String slug, String locale);

    @SqlQuery("""
            select slug, locale, number, assignee, due, due_at, assigned_by, assigned_at
            from assignment
            where slug = :slug and locale = :locale
            """)
    Optional<Assignment> find(String slug, String locale);

    /** All of a record, by locale. */
    @SqlQuery("""
            select slug, locale, number, assignee, due, due_at, assigned_by, assigned_at
            from assignment
            where slug = :slug
            order by locale
            """)
    List<Assignment> of(String slug);

    /** All of a person, by record and locale. */
    @SqlQuery("""
            select slug, locale, number, assignee, due, due_at, assigned_by, assigned_at
            from assignment
            where assignee = :assignee
            order by slug, locale
            """)
    List<Assignment> ofPerson(String assignee);

    /** Reads a row. */
    final class Mapper implements RowMapper<Assignment> {

        @Override
        public Assignment map(ResultSet row, StatementContext context) throws SQLException {
            String due = row.getString("due");
            return new Assignment(
                    new Slug(row.getString("slug")),
                    LanguageTag.parse(row.getString("locale")),
                    row.getInt("number"),
                    row.getString("assignee"),
                    due == null ? Optional.empty() : Optional.of(new Due(due, Instant.parse(row.getString("due_at")))),
                    row.getString("assigned_by"),
                    Instant.parse(row.getString("assigned_at")));
        }
    }
}
