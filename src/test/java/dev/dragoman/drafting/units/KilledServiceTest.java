package dev.dragoman.drafting.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.Leftovers;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service that is killed leaves behind: its files as they are at that moment. */
@QuarkusTest
class KilledServiceTest {

    private static final String SLUG = "test-killed-service";
    private static final List<String> FILES = List.of("dragoman.db", "dragoman.db-wal");

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    SavingUnits saving;

    @Inject
    StorageConfig config;

    @AfterEach
    void removeLeftovers() {
        Leftovers.remove(store);
    }

    @Test
    void everySaveThatWasAcknowledgedIsThereAfterAKill(@TempDir Path copies) {
        assumeTrue(config.store() == DatabaseKind.SQLITE, "PostgreSQL is another process, which is not killed");
        pressroom.write(SLUG, "A first text.\n\nA second text.\n");

        for (int version = 0; version < 5; version++) {
            int before = version;
            store.inTransaction(tables -> saving.save(
                    tables,
                    Pressroom.TRANSLATOR,
                    new EditedUnit(new Slug(SLUG), LanguageTag.parse("fr"), "p1", before, 1),
                    "Texte " + before,
                    true));

            Path left = copies.resolve("kill-" + before);
            copy(left);

            List<String> contents = targets(left);
            assertThat(contents).hasSize(before + 1);
            assertThat(contents.get(before)).contains("Texte " + before);
        }
    }

    /** Within a transaction, so that no other test writes meanwhile. */
    private void copy(Path to) {
        store.inTransaction(tables -> {
            try {
                Files.createDirectories(to);
                for (String file : FILES) {
                    if (Files.exists(config.dataDir().resolve(file))) {
                        Files.copy(config.dataDir().resolve(file), to.resolve(file));
                    }
                }
                return to;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<String> targets(Path folder) {
        return Jdbi.create("jdbc:sqlite:" + folder.resolve("dragoman.db")).withHandle(handle -> handle.createQuery(
                        "select content from bundle_version where slug = :slug order by number")
                .bind("slug", SLUG)
                .mapTo(String.class)
                .list());
    }
}
