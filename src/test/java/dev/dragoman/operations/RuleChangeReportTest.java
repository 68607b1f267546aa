package dev.dragoman.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.errors.LoggedFaults;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Slug;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.storage.FailingStore;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class RuleChangeReportTest {

    private static final Slug MOVED = new Slug("test-rules-moved");
    private static final Slug STILL = new Slug("test-rules-still");
    private static final String FILE = """
            ---
            kind: readout
            title: A meeting
            issued: 2023-04-06
            event:
              start: 2023-04-05T11:20[Europe/Brussels]
            ---

            They met.
            """;

    @Inject
    Store store;

    @Inject
    RecordStorage recording;

    @Inject
    RuleChangeReport report;

    @Test
    void itNamesTheRecordsWhosePastTodaysRulesWouldMove() {
        store(MOVED);
        store(STILL);
        store.inTransaction(tables -> {
            tables.table(StoredContent.class).replace(MOVED.value(), "+02:00[", "+01:00[");
            return null;
        });

        assertThat(sentences("2026w"))
                .filteredOn(sentence -> sentence.startsWith("test-rules-"))
                .singleElement()
                .asString()
                .startsWith(MOVED + ": ")
                .contains("Europe/Brussels", "2023-04-05T09:20:00Z", "2023-04-05T10:20:00Z");
    }

    @Test
    void theRecordsAreComparedAgainOnlyWithAnotherReleaseOfTheZoneData() {
        store(MOVED);
        store.inTransaction(tables -> {
            tables.table(StoredContent.class).replace(MOVED.value(), "+02:00[", "+01:00[");
            return null;
        });

        assertThat(ofMoved(sentences("2026x"))).hasSize(1);
        assertThat(ofMoved(sentences("2026x"))).isEmpty();
        assertThat(ofMoved(sentences("2026y"))).hasSize(1);
    }

    @Test
    void aReportThatTheDatabaseInterruptsGoesOnWhereItEndedAndNamesEachRecordOnce() {
        List<Slug> moved = IntStream.range(0, 25)
                .mapToObj(i -> new Slug("test-rules-moved-" + (10 + i)))
                .toList();
        moved.forEach(this::store);
        store.inTransaction(tables -> {
            moved.forEach(slug -> tables.table(StoredContent.class).replace(slug.value(), "+02:00[", "+01:00["));
            return null;
        });
        // The first batch is compared, and the second cannot be read.
        RuleChangeReport interrupted = new RuleChangeReport(FailingStore.after(2, store, 1));
        List<String> sentences = new ArrayList<>();

        assertThatThrownBy(() -> interrupted.report("2026z", sentences::add)).isInstanceOf(OutOfMemoryError.class);
        interrupted.report("2026z", sentences::add);

        assertThat(sentences)
                .filteredOn(sentence -> sentence.startsWith(MOVED + "-"))
                .hasSameSizeAs(moved)
                .doesNotHaveDuplicates();
        interrupted.report("2026z", sentences::add);
        assertThat(sentences).doesNotHaveDuplicates();
    }

    @Test
    void aReportThatFailsIsMadeAgainWithoutAnotherStart() throws InterruptedException {
        store(MOVED);
        store.inTransaction(tables -> {
            tables.table(StoredContent.class).replace(MOVED.value(), "+02:00[", "+01:00[");
            tables.table(ZoneDataChecks.class).put("1970a");
            return null;
        });
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        CountDownLatch warned = new CountDownLatch(1);
        RuleChangeReport failing = new RuleChangeReport(new FailingStore(store, 1));

        try (LoggedFaults log = LoggedFaults.collect(line -> {
            if (line.contains(MOVED + ": ")) {
                warned.countDown();
            }
        })) {
            failing.onStart(new StartupEvent(), timer);
            assertThat(warned.await(1, TimeUnit.MINUTES))
                    .as(log.lines().toString())
                    .isTrue();
        } finally {
            failing.onStop(new ShutdownEvent());
            timer.shutdownNow();
        }
    }

    private List<String> sentences(String version) {
        List<String> sentences = new ArrayList<>();
        report.report(version, sentences::add);
        return sentences;
    }

    private static List<String> ofMoved(List<String> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.startsWith(MOVED.value()))
                .toList();
    }

    private void store(Slug slug) {
        store.inTransaction(tables -> recording.store(tables, MarkdownReader.read(slug, FILE), Origin.UPLOAD));
    }

    /** Lets a revision stand as it would have been recorded under other rules. */
    interface StoredContent {

        @SqlUpdate("update revision set content = replace(content, :old, :other) where slug = :slug")
        void replace(String slug, String old, String other);
    }
}
