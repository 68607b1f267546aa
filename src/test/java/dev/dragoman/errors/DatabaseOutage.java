package dev.dragoman.errors;

import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.StorageConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A time without the database: the folder of SQLite is elsewhere; PostgreSQL ends all connections to the database and accepts no
 * new ones.
 */
final class DatabaseOutage implements AutoCloseable {

    private final StorageConfig config;

    private DatabaseOutage(StorageConfig config) {
        this.config = config;
    }

    static DatabaseOutage begin(StorageConfig config) throws IOException, SQLException {
        DatabaseOutage outage = new DatabaseOutage(config);
        if (config.store() == DatabaseKind.SQLITE) {
            Files.move(config.dataDir(), outage.elsewhere());
        } else {
            outage.execute("alter database " + outage.database() + " allow_connections false");
            outage.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                    + outage.database() + "'");
        }
        return outage;
    }

    /** The database is there again. */
    @Override
    public void close() throws IOException, SQLException {
        if (config.store() == DatabaseKind.SQLITE) {
            Files.move(elsewhere(), config.dataDir());
        } else {
            execute("alter database " + database() + " allow_connections true");
        }
    }

    /** Its name. */
    String database() {
        return config.store() == DatabaseKind.SQLITE
                ? config.dataDir().getFileName().toString()
                : config.postgresql().url().replaceFirst("[?].*$", "").replaceFirst("^.*/", "");
    }

    private Path elsewhere() {
        return config.dataDir().resolveSibling(config.dataDir().getFileName() + "-gone");
    }

    /** On the server's own database. */
    private void execute(String sql) throws SQLException {
        String url = config.postgresql().url().replaceFirst("/" + database() + "(?=[?]|$)", "/postgres");
        try (Connection connection =
                        DriverManager.getConnection(url, config.postgresql().username(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
