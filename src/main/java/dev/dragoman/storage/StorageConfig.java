package dev.dragoman.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where records, bundles and editions are kept. */
@ConfigMapping(prefix = "dragoman")
public interface StorageConfig {

    /** The database: {@code sqlite}, a file under the data folder, or {@code postgresql}. */
    @WithDefault("sqlite")
    DatabaseKind store();

    /** The folder of the SQLite database; it is made when it is missing. */
    @WithDefault("data")
    Path dataDir();

    /** The PostgreSQL database, used when the store is {@code postgresql}. */
    Postgresql postgresql();

    /** How to reach the PostgreSQL database. */
    interface Postgresql {

        /** The JDBC URL; several hosts may be named. */
        String url();

        /** The database user. */
        String username();

        /** The user's password. */
        java.util.Optional<String> password();
    }
}
