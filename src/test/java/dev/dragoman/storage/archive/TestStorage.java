package dev.dragoman.storage.archive;

import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.TestStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The settings of stores that a test makes beside the service's. */
public record TestStorage(DatabaseKind store, Path dataDir, StorageConfig.Postgresql postgresql)
        implements StorageConfig {

    private record Server(String url, String username, Optional<String> password) implements StorageConfig.Postgresql {}

    /** SQLite in a folder. */
    public static StorageConfig emptyFolder(Path folder) {
        return new TestStorage(DatabaseKind.SQLITE, folder, new Server("", "", Optional.empty()));
    }

    /** A new database without tables. */
    public static StorageConfig emptyServer() {
        Map<String, String> settings =
                TestStore.emptyDatabase("test_" + UUID.randomUUID().toString().replace('-', '_'));
        return new TestStorage(
                DatabaseKind.POSTGRESQL,
                Path.of("unused"),
                new Server(
                        settings.get("dragoman.postgresql.url"),
                        settings.get("dragoman.postgresql.username"),
                        Optional.empty()));
    }
}
