package dev.dragoman.storage.archive;

import dev.dragoman.storage.DataFolder;
import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.StorageConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database of a store, for a command that runs beside the service or instead of it. */
final class StoreDatabase {

    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    private StoreDatabase() {}

    /** @throws ArchiveException if the data folder has no database */
    static DataSource existing(StorageConfig config) {
        if (config.store() == DatabaseKind.SQLITE && !Files.isRegularFile(DataFolder.database(config.dataDir()))) {
            throw new ArchiveException("dragoman.data-dir is " + config.dataDir() + ", where there is no database");
        }
        return config.store() == DatabaseKind.SQLITE
                ? sqlite(DataFolder.database(config.dataDir()))
                : postgresql(config);
    }

    static DataSource sqlite(Path file) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        settings.enforceForeignKeys(true);
        SQLiteDataSource database = new SQLiteDataSource(settings);
        database.setUrl("jdbc:sqlite:" + file);
        return database;
    }

    /** A database file that nobody writes; nothing is written beside it either. */
    static DataSource unchanged(Path file) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(true);
        SQLiteDataSource database = new SQLiteDataSource(settings);
        database.setUrl("jdbc:sqlite:" + file.toUri() + "?immutable=1");
        return database;
    }

    static DataSource postgresql(StorageConfig config) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(config.postgresql().url());
        database.setUser(config.postgresql().username());
        config.postgresql().password().ifPresent(database::setPassword);
        return database;
    }

    /** A connection in a transaction that sees one state of the store. */
    static Connection snapshot(DataSource database, DatabaseKind kind) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        if (kind == DatabaseKind.POSTGRESQL) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
        }
        return connection;
    }
}
