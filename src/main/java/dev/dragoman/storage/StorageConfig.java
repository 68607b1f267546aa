package dev.dragoman.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The database and its location. */
@ConfigMapping(prefix = "dragoman")
public interface StorageConfig {

    /** The database: {@code sqlite}, a file under the data folder, or {@code postgresql}. */
    @WithDefault("sqlite")
    DatabaseKind store();

    /** The folder of the SQLite database. It is created if it does not exist. */
    @WithDefault("data")
    Path dataDir();

    /** The PostgreSQL database, used if the store is {@code postgresql}. */
    Postgresql postgresql();

    /** The connection to the PostgreSQL database. */
    interface Postgresql {

        /** The JDBC URL; it may name several hosts. */
        @WithDefault("jdbc:postgresql://localhost:5432/dragoman")
        String url();

        /** The database user. */
        @WithDefault("dragoman")
        String username();

        /** The user's password. */
        java.util.Optional<String> password();
    }
}
