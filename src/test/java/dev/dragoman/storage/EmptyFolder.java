package dev.dragoman.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A folder for SQLite that the tests know too. */
public class EmptyFolder implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Path folder = Path.of("target", "test-data", UUID.randomUUID().toString());
        return Map.of(
                "dragoman.store",
                "sqlite",
                "dragoman.data-dir",
                folder.toAbsolutePath().toString());
    }

    @Override
    public void stop() {
        // What is under target/ may be looked at after the tests.
    }
}
