package dev.dragoman.storage.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.storage.DatabaseKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** The migrations of a database, from a list of them: a native executable has no folders that Flyway could search. */
final class MigrationFiles implements ResourceProvider {

    static final String LIST = "db/migrations.txt";

    private final List<LoadableResource> files;

    MigrationFiles(DatabaseKind kind) {
        String own = "db/migration/" + kind.name().toLowerCase(Locale.ROOT) + "/";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(LIST), UTF_8))) {
            files = lines.lines()
                    .filter(path -> path.startsWith("db/migration/common/") || path.startsWith(own))
                    .map(path -> (LoadableResource) new MigrationFile(path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LoadableResource getResource(String name) {
        return files.stream()
                .filter(file -> file.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> file.getFilename().startsWith(prefix)
                        && Stream.of(suffixes).anyMatch(file.getFilename()::endsWith))
                .toList();
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(path), path);
    }

    private static final class MigrationFile extends LoadableResource {

        private final String path;

        MigrationFile(String path) {
            this.path = path;
        }

        @Override
        public Reader read() {
            return new InputStreamReader(open(path), UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return path;
        }
    }
}
