package dev.dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.records.Revisions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class StoreTest {

    private static final Instant NOW = Instant.parse("2024-01-02T03:04:05.678Z");

    @Inject
    Store store;

    /** Rows to look at. */
    interface Records {

        @SqlQuery("select stored_at from record where slug like 'test-%' order by slug")
        List<Instant> storedAt();

        @SqlQuery("select script from flyway_schema_history where success and version is not null")
        List<String> migrations();

        @SqlUpdate("update record set stored_at = :storedAt where slug = :slug")
        void touch(String slug, Instant storedAt);
    }

    @Test
    void whatATransactionDidIsThereForTheNext() {
        add("test-a");

        assertThat(storedAt()).containsExactly(NOW);
    }

    @Test
    void everythingOfAFailedTransactionIsRolledBack() {
        add("test-a");

        assertThatThrownBy(() -> store.inTransaction(tables -> {
                    tables.table(Revisions.class).lock("test-b", NOW);
                    tables.table(Records.class).touch("test-a", Instant.EPOCH);
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");

        assertThat(storedAt()).containsExactly(NOW);
    }

    @Test
    void aStatementThatFailsTakesTheWholeTransactionWithIt() {
        assertThatThrownBy(() -> store.inTransaction(tables -> {
                    Revisions revisions = tables.table(Revisions.class);
                    revisions.lock("test-a", NOW);
                    revisions.add("test-a", 1, "d", "{}", Optional.empty(), "FOLDER", Optional.empty(), NOW);
                    revisions.add("test-a", 1, "d", "{}", Optional.empty(), "FOLDER", Optional.empty(), NOW);
                    return null;
                }))
                .isInstanceOf(JdbiException.class);

        assertThat(storedAt()).isEmpty();
    }

    @Test
    void aRevisionOfNoRecordCannotBe() {
        assertThatThrownBy(() -> store.inTransaction(tables -> {
                    tables.table(Revisions.class)
                            .add("test-nothing", 1, "d", "{}", Optional.empty(), "FOLDER", Optional.empty(), NOW);
                    return null;
                }))
                .isInstanceOf(JdbiException.class);
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        Concurrently.run(8, writer -> {
            IntStream.range(0, 10).forEach(i -> add("test-" + writer + "-" + i));
            return writer;
        });

        assertThat(storedAt()).hasSize(80).containsOnly(NOW);
    }

    @Test
    void theDatabaseHasJustTheMigrationsOfThisBuild() {
        List<String> applied = store.read(tables -> tables.table(Records.class).migrations());

        assertThat(applied)
                .isNotEmpty()
                .map(script -> script.replaceFirst("^.*/", ""))
                .containsExactlyInAnyOrderElementsOf(
                        MigrationsTest.scripts(TestStore.isPostgresql() ? "postgresql" : "sqlite"));
    }

    private void add(String slug) {
        store.inTransaction(tables -> {
            tables.table(Revisions.class).lock(slug, NOW);
            return null;
        });
    }

    private List<Instant> storedAt() {
        return store.read(tables -> tables.table(Records.class).storedAt());
    }
}
