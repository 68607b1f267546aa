package dev.dragoman.operations;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The state in which each file of the content folder was last brought in. */
public interface ImportedFiles {

    @SqlQuery("select digest from imported_file where path = :path")
    Optional<String> digest(String path);

    @SqlUpdate("""
            insert into imported_file (path, digest, imported_at)
            values (:path, :digest, :importedAt)
            on conflict (path) do update
            set digest = excluded.digest,
                imported_at = excluded.imported_at
            """)
    void put(String path, String digest, Instant importedAt);
}
