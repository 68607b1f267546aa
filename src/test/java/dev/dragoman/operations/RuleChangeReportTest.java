package dev.dragoman.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Slug;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.storage.Leftovers;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
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

    @AfterEach
    void removeLeftovers() {
        Leftovers.remove(store);
    }

    @Test
    void itNamesTheRecordsWhosePastTodaysRulesWouldMove() {
        store(MOVED);
        store(STILL);
        store.inTransaction(tables -> {
            tables.table(StoredContent.class).replace(MOVED.value(), "+02:00[", "+01:00[");
            return null;
        });

        assertThat(report.sentences())
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

        assertThat(ofMoved(report.newSentences("2026x"))).hasSize(1);
        assertThat(ofMoved(report.newSentences("2026x"))).isEmpty();
        assertThat(ofMoved(report.newSentences("2026y"))).hasSize(1);
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
