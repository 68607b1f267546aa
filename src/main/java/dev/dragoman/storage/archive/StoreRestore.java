package dev.dragoman.storage.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dragoman.storage.DataFolder;
import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.StorageConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Makes a store out of a copy while the service is stopped. The copy is checked as a whole first; a database that is in the
 * way is moved aside (SQLite) or rejected (PostgreSQL), never overwritten.
 */
public final class StoreRestore {

    private static final byte[] SQLITE_FILE = "SQLite format 3\0".getBytes(US_ASCII);
    private static final String RESTORING = "dragoman.db.restoring";
    private static final List<String> BESIDE = List.of("-wal", "-shm");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StorageConfig config;
    private final Clock clock;

    public StoreRestore(StorageConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Restores a backup or an archive. The change log begins a new epoch, because its followers may have seen what the copy
     * does not have.
     *
     * @return where the former database was moved to
     * @throws ArchiveException if the file is damaged or from a newer build, or if the service is running
     */
    public Optional<Path> restore(Path file) {
        return put(file, true);
    }

    /**
     * Imports an archive into an empty store, for a move to the other database: the change log goes on.
     *
     * @throws ArchiveException if the store is not empty, and as above
     */
    public void importArchive(Path file) {
        put(file, false);
    }

    /** Checks a backup or an archive without storing anything. */
    public static void verify(Path file) {
        try {
            if (isDatabase(file)) {
                requireSound(file);
            } else {
                try (ArchiveReader archive = ArchiveReader.open(file)) {
                    archive.verify();
                }
            }
        } catch (SQLException | IOException e) {
            throw new ArchiveException(file + " cannot be read", e);
        }
    }

    private Optional<Path> put(Path file, boolean restoring) {
        try {
            boolean copy = isDatabase(file);
            if (copy && (!restoring || config.store() == DatabaseKind.POSTGRESQL)) {
                throw new ArchiveException(
                        file + " is a backup of SQLite; restore it with dragoman.store=sqlite, and use"
                                + " export and import to move the store to another database");
            }
            return config.store() == DatabaseKind.SQLITE
                    ? intoFolder(file, copy, restoring)
                    : intoServer(file, restoring);
        } catch (SQLException | IOException e) {
            throw new ArchiveException(file + " cannot be restored", e);
        }
    }

    private Optional<Path> intoFolder(Path file, boolean copy, boolean restoring) throws SQLException, IOException {
        try (DataFolder folder = DataFolder.lock(config.dataDir())) {
            Path database = folder.database();
            if (!restoring && Files.exists(database)) {
                throw new ArchiveException(database + " exists; an archive is imported into an empty store");
            }
            Path fresh = config.dataDir().resolve(RESTORING);
            deleteDatabase(fresh);
            if (copy) {
                Files.copy(file, fresh);
                requireSound(fresh);
            } else {
                unpack(file, StoreDatabase.sqlite(fresh));
            }
            complete(StoreDatabase.sqlite(fresh), restoring);
            Optional<Path> former = Files.exists(database) ? Optional.of(moveAside(database)) : Optional.empty();
            Files.move(fresh, database, StandardCopyOption.ATOMIC_MOVE);
            return former;
        }
    }

    private Optional<Path> intoServer(Path file, boolean restoring) throws SQLException, IOException {
        DataSource database = StoreDatabase.postgresql(config);
        try (Connection connection = database.getConnection()) {
            if (Schema.exists(connection) && isUsed(connection)) {
                throw new ArchiveException(
                        "The database is not empty; create an empty one, and name it in dragoman.postgresql.url");
            }
        }
        unpack(file, database);
        complete(database, restoring);
        return Optional.empty();
    }

    private void unpack(Path file, DataSource database) throws SQLException, IOException {
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            Schema.create(database, config.store(), archive.manifest().schema());
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                archive.read(connection);
                connection.commit();
            }
        }
    }

    /** All is in the database file afterwards, and nothing in a file beside it. */
    private void complete(DataSource database, boolean restoring) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (restoring) {
                statement.executeUpdate("delete from change_epoch");
            }
            if (config.store() == DatabaseKind.SQLITE) {
                statement.execute("pragma wal_checkpoint(truncate)");
                statement.execute("pragma journal_mode = delete");
            }
        }
    }

    private static boolean isUsed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select 1 from record union all select 1 from audit_entry union all select 1 from access_token limit 1")) {
            return found.next();
        }
    }

    private static void requireSound(Path database) throws SQLException {
        try (Connection connection = StoreDatabase.unchanged(database).getConnection()) {
            Schema.version(connection);
            List<String> faults = EngineCheck.faults(connection, DatabaseKind.SQLITE);
            if (!faults.isEmpty()) {
                throw new ArchiveException("The backup is damaged: " + faults.get(0));
            }
        }
    }

    private Path moveAside(Path database) throws IOException {
        String name = database.getFileName() + ".before-" + STAMP.format(clock.instant());
        Path former = database.resolveSibling(name);
        for (int number = 2; Files.exists(former); number++) {
            former = database.resolveSibling(name + "-" + number);
        }
        for (String beside : BESIDE) {
            Path file = Path.of(database + beside);
            if (Files.exists(file)) {
                Files.move(file, Path.of(former + beside));
            }
        }
        return Files.move(database, former);
    }

    private static void deleteDatabase(Path database) throws IOException {
        Files.deleteIfExists(database);
        for (String beside : BESIDE) {
            Files.deleteIfExists(Path.of(database + beside));
        }
    }

    private static boolean isDatabase(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return Arrays.equals(input.readNBytes(SQLITE_FILE.length), SQLITE_FILE);
        }
    }
}
