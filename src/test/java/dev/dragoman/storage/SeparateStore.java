package dev.dragoman.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A database of its own for tests of tables that belong to no record, with the tables of a few migrations only. */
public final class SeparateStore {

    private SeparateStore() {}

    /**
     * A new one, on the database that this run of the tests is on.
     *
     * @param migrations the names of their files without the ending, such as {@code V52__transparency_log}
     */
    public static Store with(String... migrations) {
        Jdbi database = TestStore.isPostgresql() ? postgresql() : sqlite();
        for (String migration : List.of(migrations)) {
            database.useHandle(handle -> handle.createScript(script(migration)).execute());
        }
        return new Store(database);
    }

    private static String script(String migration) {
        try {
            return Files.readString(Path.of("src/main/resources/db/migration/common", migration + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Jdbi sqlite() {
        Path file = Path.of("target", "test-data", UUID.randomUUID() + ".db").toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Jdbi.create("jdbc:sqlite:" + file
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=60000&foreign_keys=ON&transaction_mode=IMMEDIATE");
    }

    private static Jdbi postgresql() {
        Map<String, String> settings =
                TestStore.emptyDatabase("test_" + UUID.randomUUID().toString().replace('-', '_'));
        return Jdbi.create(settings.get("dragoman.postgresql.url"), settings.get("dragoman.postgresql.username"), "");
    }
}
