package dev.dragoman.machine;

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
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The jobs of machine translation: a queue, and its log. Times are milliseconds since 1970. */
@RegisterRowMapper(MachineJobs.Row.class)
public interface MachineJobs {

    @SqlUpdate("""
            insert into machine_job (
                slug, id, locale, requested_by, state, attempts, singly, due_at, created_at)
            values (:slug, :id, :locale, :requestedBy, 'PENDING', 0, 0, :now, :now)
            """)
    void add(String slug, String id, String locale, String requestedBy, long now);

    /** The number of jobs that are due. */
    @SqlQuery("select count(*) from machine_job where state = 'PENDING' and due_at <= :now")
    int due(long now);

    /**
     * Takes the job that has been due for the longest time, so that no other instance takes it.
     *
     * @param until when it is due again, if this instance never records the outcome
     * @param lock what PostgreSQL needs to pass over rows that another instance is just taking; empty for SQLite
     */
    @SqlQuery("""
            with taken as materialized (
                select slug, id
                from machine_job
                where state = 'PENDING' and due_at <= :now
                order by due_at, id
                limit 1
                <lock>
            )
            update machine_job
            set attempts = attempts + 1, due_at = :until
            where (slug, id) in (select slug, id from taken)
            returning id, slug, locale, requested_by, state, attempts, singly, failing_since, fault, detail, batch,
                created_at, due_at
            """)
    Optional<MachineJob> take(long now, long until, @Define String lock);

    @SqlQuery("""
            select id, slug, locale, requested_by, state, attempts, singly, failing_since, fault, detail, batch,
                created_at, due_at
            from machine_job
            where slug = :slug and id = :id
            """)
    Optional<MachineJob> find(String slug, String id);

    /** The job that waits for the answer to a request. */
    @SqlQuery("""
            select id, slug, locale, requested_by, state, attempts, singly, failing_since, fault, detail, batch,
                created_at, due_at
            from machine_job
            where batch = :batch
            """)
    Optional<MachineJob> waitingFor(String batch);

    /** The jobs of a translation, the newest first. */
    @SqlQuery("""
            select id, slug, locale, requested_by, state, attempts, singly, failing_since, fault, detail, batch,
                created_at, due_at
            from machine_job
            where slug = :slug and locale = :locale
            order by created_at desc, id desc
            limit :limit
            """)
    List<MachineJob> newest(String slug, String locale, int limit);

    /** Makes a pending job due now, after a success. */
    @SqlUpdate("""
            update machine_job
            set attempts = 0, due_at = :now, failing_since = null, fault = null, detail = null, batch = null
            where id = :id and state = 'PENDING'
            """)
    void proceed(String id, long now);

    /** Makes a pending job wait for the answer to a request, which is delivered later. */
    @SqlUpdate("update machine_job set batch = :batch, due_at = :until where id = :id and state = 'PENDING'")
    void await(String id, String batch, long until);

    /** Makes a pending job due now, with one unit for each request, unless it waits for another request than this one. */
    @SqlUpdate("""
            update machine_job
            set singly = 1, attempts = 0, due_at = :now, batch = null
            where id = :id and state = 'PENDING' and (batch is null or batch = :batch)
            """)
    void splitUp(String id, String batch, long now);

    /** Puts a pending job off after the failure of a request, unless it waits for another one. */
    @SqlUpdate("""
            update machine_job
            set due_at = :dueAt, failing_since = coalesce(failing_since, :now), fault = :fault, detail = :detail,
                batch = null
            where id = :id and state = 'PENDING' and (batch is null or batch = :batch)
            """)
    void retry(String id, String batch, long dueAt, long now, String fault, String detail);

    /** Ends a pending job; its units that are pending stay so. */
    @SqlUpdate("""
            update machine_job
            set state = :state, ended_at = :now, fault = :fault, detail = :detail, batch = null
            where id = :id and state = 'PENDING'
            """)
    int end(String id, String state, long now, Optional<String> fault, Optional<String> detail);

    /** Takes an ended job up again. */
    @SqlUpdate("""
            update machine_job
            set state = 'PENDING', attempts = 0, due_at = :now, failing_since = null, fault = null, detail = null,
                ended_at = null
            where id = :id and state <> 'PENDING'
            """)
    int resume(String id, long now);

    /** Removes jobs that ended before a time from the log. */
    @SqlUpdate("delete from machine_job where state <> 'PENDING' and ended_at < :before")
    int forget(long before);

    /** Reads a job. */
    final class Row implements RowMapper<MachineJob> {

        @Override
        public MachineJob map(ResultSet row, StatementContext context) throws SQLException {
            return new MachineJob(
                    row.getString("id"),
                    new Slug(row.getString("slug")),
                    LanguageTag.parse(row.getString("locale")),
                    row.getString("requested_by"),
                    JobState.valueOf(row.getString("state")),
                    row.getInt("attempts"),
                    row.getInt("singly") == 1,
                    instant(row, "failing_since"),
                    fault(row.getString("fault"), row.getString("detail")),
                    Optional.ofNullable(row.getString("batch")),
                    Instant.ofEpochMilli(row.getLong("created_at")),
                    Instant.ofEpochMilli(row.getLong("due_at")));
        }

        private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
            long millis = row.getLong(column);
            return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
        }

        static Optional<JobFault> fault(String kind, String detail) {
            return Optional.ofNullable(kind).map(of -> new JobFault(of, detail == null ? "" : detail));
        }
    }
}
