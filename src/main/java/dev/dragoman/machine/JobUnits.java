package dev.dragoman.machine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The units of the jobs of machine translation. */
@RegisterRowMapper(JobUnits.Row.class)
public interface JobUnits {

    @SqlBatch("""
            insert into machine_job_unit (slug, job_id, unit, position, state)
            values (:slug, :job, :unit, :position, 'PENDING')
            """)
    void add(String slug, String job, @Bind("unit") List<String> units, @Bind("position") List<Integer> positions);

    /** All units of a job, in reading order. */
    @SqlQuery("""
            select unit, state, source, reason, detail
            from machine_job_unit
            where job_id = :job
            order by position
            """)
    List<JobUnit> of(String job);

    /** A unit of a job. */
    @SqlQuery("select unit, state, source, reason, detail from machine_job_unit where job_id = :job and unit = :unit")
    Optional<JobUnit> find(String job, String unit);

    /** The units that were sent with a request and have no result yet, in its order. */
    @SqlQuery("""
            select unit, state, source, reason, detail
            from machine_job_unit
            where job_id = :job and batch = :batch and state = 'PENDING'
            order by position
            """)
    List<JobUnit> sentWith(String job, String batch);

    /** The number of units without a result. */
    @SqlQuery("select count(*) from machine_job_unit where job_id = :job and state = 'PENDING'")
    int pending(String job);

    /** Records that a unit is sent. */
    @SqlUpdate("""
            update machine_job_unit
            set batch = :batch, source = :source
            where job_id = :job and unit = :unit and state = 'PENDING'
            """)
    void send(String job, String unit, String batch, String source);

    /** Records the result of a unit. */
    @SqlUpdate("""
            update machine_job_unit
            set state = :state, reason = :reason, detail = :detail
            where job_id = :job and unit = :unit and state = 'PENDING'
            """)
    void end(String job, String unit, String state, Optional<String> reason, Optional<String> detail);

    /** Lets units that have failed be tried again. */
    @SqlUpdate("""
            update machine_job_unit
            set state = 'PENDING', batch = null, reason = null, detail = null
            where job_id = :job and state = 'FAILED'
            """)
    int reopen(String job);

    /** Removes the units of jobs that are gone. */
    @SqlUpdate("delete from machine_job_unit where job_id not in (select id from machine_job)")
    int forget();

    /** Reads a unit. */
    final class Row implements RowMapper<JobUnit> {

        @Override
        public JobUnit map(ResultSet row, StatementContext context) throws SQLException {
            return new JobUnit(
                    row.getString("unit"),
                    JobUnit.State.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getString("source")),
                    MachineJobs.Row.fault(row.getString("reason"), row.getString("detail")));
        }
    }
}
