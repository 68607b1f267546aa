package dev.dragoman.storage.archive;

import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.StorageConfig;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** Copies a store into a file, while the service may go on writing. The file appears under its name when it is complete. */
public final class StoreBackup {

    private final StorageConfig config;
    private final Clock clock;

    public StoreBackup(StorageConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Writes a backup: of SQLite a database file ({@code VACUUM INTO}), of PostgreSQL an archive.
     *
     * @throws ArchiveException if the file exists already, or if there is no store
     */
    public void backup(Path file) {
        if (config.store() == DatabaseKind.SQLITE) {
            write(file, part -> vacuum(StoreDatabase.existing(config), part));
        } else {
            export(file);
        }
    }

    /**
     * Writes an archive, which either database can import.
     *
     * @throws ArchiveException if the file exists already, or if there is no store
     */
    public void export(Path file) {
        DataSource database = StoreDatabase.existing(config);
        write(file, part -> {
            try (Connection connection = StoreDatabase.snapshot(database, config.store());
                    OutputStream output = new BufferedOutputStream(Files.newOutputStream(part))) {
                ArchiveWriter.write(connection, clock.instant(), output);
            }
        });
    }

    private interface Writing {

        void into(Path part) throws SQLException, IOException;
    }

    private static void vacuum(DataSource database, Path part) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Schema.version(connection);
            try (PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
                vacuum.setString(1, part.toString());
                vacuum.execute();
            }
        }
    }

    private static void write(Path file, Writing writing) {
        if (Files.exists(file)) {
            throw new ArchiveException(file + " exists already; name a new file");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try {
                writing.into(part);
                try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                // It is gone after the move, and must not stay if it is incomplete.
                Files.deleteIfExists(part);
            }
        } catch (SQLException | IOException e) {
            throw new ArchiveException(file + " cannot be written", e);
        }
    }
}
