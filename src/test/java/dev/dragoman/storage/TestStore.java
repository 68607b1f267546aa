package dev.dragoman.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * An empty store for each start of the service. The system property {@code test.store} says on which database: {@code sqlite}
 * (default) or {@code postgresql}, which comes from Maven Central's binaries, so that nothing needs to be installed.
 */
@WithTestResource(value = TestStore.class, scope = TestResourceScope.GLOBAL)
public class TestStore implements QuarkusTestResourceLifecycleManager {

    /** One server for all tests of this JVM; it stops with the JVM. */
    private static EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        return isPostgresql() ? emptyDatabase(name) : emptyFolder(name);
    }

    /** Whether this run of the tests is on PostgreSQL. */
    public static boolean isPostgresql() {
        return System.getProperty("test.store", "sqlite").equals("postgresql");
    }

    private static Map<String, String> emptyFolder(String name) {
        Path folder = Path.of("target", "test-data", name);
        return Map.of(
                "dragoman.store",
                "sqlite",
                "dragoman.data-dir",
                folder.toAbsolutePath().toString());
    }

    /** The settings of a new PostgreSQL database without tables. */
    public static Map<String, String> emptyDatabase(String name) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
        return Map.of(
                "dragoman.store", "postgresql",
                "dragoman.postgresql.url", server.getJdbcUrl("postgres", name),
                "dragoman.postgresql.username", "postgres");
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    @Override
    public void stop() {
        // What is under target/ may be inspected after the tests; the server stops with the JVM.
    }
}
