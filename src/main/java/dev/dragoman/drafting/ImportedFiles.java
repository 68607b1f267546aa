package dev.dragoman.drafting;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The digest of each file of the content folder at its last import. */
@RegisterConstructorMapper(ImportedFiles.ImportedFile.class)
public interface ImportedFiles {

    /** Those of these files that were ever imported, in no order. The list must not be empty. */
    @SqlQuery("select path, digest from imported_file where path in (<paths>)")
    List<ImportedFile> in(@BindList List<String> paths);

    @SqlUpdate("""
            insert into imported_file (path, digest, imported_at)
            values (:path, :digest, :importedAt)
            on conflict (path) do update
            set digest = excluded.digest,
                imported_at = excluded.imported_at
            """)
    void put(String path, String digest, Instant importedAt);

    /**
     * A file and what it held.
     *
     * @param digest SHA-256 of its bytes, in hexadecimal
     */
    record ImportedFile(String path, String digest) {}
}
