package dev.dragoman.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Brings the tables up to date by Flyway. Where the database has applied just what this build brings along, one statement tells,
 * and Flyway, whose making takes a tenth of a native start, is not asked.
 */
final class Migrations {

    private static final String FOLDER = "db/migration";

    /** Read when a native executable is built. */
    private static final List<Script> SCRIPTS = scripts();

    /** This build's migrations, as they stand in a database that has applied them. */
    static final Set<Applied> PACKAGED = SCRIPTS.stream()
            .map(script -> new Applied(script.version(), script.checksum(), true))
            .collect(toUnmodifiableSet());

    /** A row of what Flyway has written down. */
    record Applied(String version, int checksum, boolean successful) {}

    private Migrations() {}

    /**
     * Applies what the database does not have yet.
     *
     * @param jdbi the way into the same database
     * @return how many were applied
     * @throws FlywayException if the database has others or later ones, or one of them has changed since
     */
    static int apply(DataSource database, Jdbi jdbi) {
        Set<Applied> applied = applied(jdbi);
        if (PACKAGED.equals(applied)) {
            return 0;
        }
        refuseLater(applied);
        return flyway(database).migrate().migrationsExecuted;
    }

    /** Why the tables cannot be brought up to date, in one line. */
    static String reason(FlywayException fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(4)
                .collect(joining(" "));
    }

    /** Flyway itself takes a database that is ahead of it. */
    private static void refuseLater(Set<Applied> applied) {
        MigrationVersion newest = newest(PACKAGED);
        if (!applied.isEmpty() && newest(applied).isNewerThan(newest)) {
            throw new FlywayException("it has schema version " + newest(applied) + ", and this build of Dragoman knows "
                    + newest + " at most; start the newer build, or restore a copy that is as old as this one");
        }
    }

    private static MigrationVersion newest(Set<Applied> migrations) {
        return migrations.stream()
                .map(migration -> MigrationVersion.fromVersion(migration.version()))
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .resourceProvider(new Packaged())
                .javaMigrationClassProvider(List::of)
                .load();
    }

    /** What Flyway has written down; nothing for whatever reason it cannot be read, which is then for Flyway to find out. */
    static Set<Applied> applied(Jdbi database) {
        try {
            return database.withHandle(handle -> handle.createQuery("""
                            select version, checksum, success from flyway_schema_history
                            where version is not null""")
                    .map((row, context) -> new Applied(row.getString(1), row.getInt(2), row.getBoolean(3)))
                    .set());
        } catch (JdbiException e) {
            return Set.of();
        }
    }

    private static List<Script> scripts() {
        List<Script> scripts = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> scripts.addAll(in(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations cannot be read", e);
        }
        return List.copyOf(scripts);
    }

    private static List<Script> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Script::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations cannot be read", e);
        }
    }

    /** Flyway's own search of the class path knows no native executable. */
    private static final class Packaged implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return SCRIPTS.stream()
                    .filter(script -> script.getRelativePath().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return SCRIPTS.stream()
                    .filter(script -> script.getFilename().startsWith(prefix)
                            && Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                    .<LoadableResource>map(script -> script)
                    .toList();
        }
    }

    /** A migration as Flyway reads it, named {@code V<version>__<description>.sql}. */
    private static final class Script extends LoadableResource {

        private final String name;
        private final String sql;

        private Script(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        static Script read(Path file) {
            try {
                return new Script(file.getFileName().toString(), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException("The migration cannot be read: " + file, e);
            }
        }

        String version() {
            return name.substring(1, name.indexOf("__"));
        }

        /** Flyway's: CRC-32 of the lines in UTF-8, without their ends. */
        int checksum() {
            CRC32 checksum = new CRC32();
            sql.lines().forEach(line -> checksum.update(line.getBytes(UTF_8)));
            return (int) checksum.getValue();
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return FOLDER + "/" + name;
        }

        @Override
        public String getAbsolutePath() {
            return getRelativePath();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getRelativePath();
        }
    }
}
