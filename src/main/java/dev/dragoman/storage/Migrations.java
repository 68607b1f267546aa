package dev.dragoman.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Brings the tables up to date by Flyway. Where the database has applied just what this build brings along, one statement tells,
 * and Flyway, whose making takes a tenth of a native start, is not asked.
 */
final class Migrations {

    private static final String FOLDER = "db/migration";

    /** Read when a native executable is built. */
    static final Set<Migration> PACKAGED = packaged();

    /** @param checksum Flyway's: CRC-32 of the lines in UTF-8, without their ends */
    record Migration(String script, int checksum) {}

    private Migrations() {}

    /**
     * Applies what the database does not have yet.
     *
     * @param jdbi the way into the same database
     * @return how many were applied
     * @throws org.flywaydb.core.api.FlywayException if the database has others, or one of them has changed since
     */
    static int apply(DataSource database, Jdbi jdbi) {
        return PACKAGED.equals(applied(jdbi)) ? 0 : flyway(database).migrate().migrationsExecuted;
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations(FOLDER)
                .load();
    }

    /** What Flyway has written down; empty for whatever reason it cannot be read, which is then for Flyway to find out. */
    private static Set<Migration> applied(Jdbi database) {
        try {
            return database.withHandle(
                    handle -> handle.createQuery("select script, checksum from flyway_schema_history where success")
                            .map((row, context) -> new Migration(row.getString(1), row.getInt(2)))
                            .set());
        } catch (JdbiException e) {
            return Set.of();
        }
    }

    private static Set<Migration> packaged() {
        Set<Migration> migrations = new HashSet<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> list(folder).stream()
                    .map(file -> new Migration(file.getFileName().toString(), checksum(file)))
                    .forEach(migrations::add));
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations cannot be read", e);
        }
        return Set.copyOf(migrations);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations cannot be read", e);
        }
    }

    private static int checksum(Path file) {
        CRC32 checksum = new CRC32();
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            lines.forEach(line -> checksum.update(line.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The migration cannot be read: " + file, e);
        }
        return (int) checksum.getValue();
    }
}
