package dev.dragoman.drafting.imports;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The last imports, and what became of their files. */
@RegisterConstructorMapper(ImportRun.class)
@RegisterConstructorMapper(ImportRunFile.class)
public interface ImportRuns {

    @SqlUpdate("""
            insert into import_run (
                id, started_at, ended_at, folder, records, taken, unchanged, kept, rejected, unpublished)
            values (
                :id, :startedAt, :endedAt, :folder, :records, :taken, :unchanged, :kept, :rejected, :unpublished)
            """)
    void add(@BindMethods ImportRun run);

    @SqlUpdate("""
            insert into import_run_file (run, number, outcome, path, reason)
            values (:run, :number, :outcome, :path, :reason)
            """)
    void addFile(String run, int number, String outcome, String path, Optional<String> reason);

    /** The newest first. */
    @SqlQuery("""
            select id, started_at, ended_at, folder, records, taken, unchanged, kept, rejected, unpublished
            from import_run
            order by id desc
            """)
    List<ImportRun> all();

    /** The files of an import, those that need a correction first. */
    @SqlQuery("select outcome, path, reason from import_run_file where run = :run order by number")
    List<ImportRunFile> files(String run);

    @SqlUpdate("delete from import_run_file where run = :run")
    void removeFiles(String run);

    @SqlUpdate("delete from import_run where id = :run")
    void remove(String run);
}
