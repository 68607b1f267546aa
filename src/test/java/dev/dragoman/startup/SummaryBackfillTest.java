package dev.dragoman.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.desk.board.BoardRows;
import dev.dragoman.records.RecordSummaries;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.Leftovers;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class SummaryBackfillTest {

    private static final String SLUG = "test-summary-backfill";

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    SummaryBackfill backfill;

    @Test
    void whatHasNoSummaryGetsOneAtTheNextStart() {
        pressroom.write(SLUG, "The ministers met.\n");
        pressroom.translateAndApprove(SLUG, "ja");
        pressroom.release(SLUG, "en", "ja");
        List<?> cells = cells();
        store.inTransaction(tables -> {
            tables.table(Leftovers.class).recordSummaries();
            tables.table(Leftovers.class).translationSummaries();
            return null;
        });
        assertThat(missing()).contains(SLUG);

        backfill.run();

        assertThat(missing()).doesNotContain(SLUG);
        assertThat(cells()).isEqualTo(cells).isNotEmpty();
    }

    private List<?> cells() {
        return store.read(tables -> tables.table(BoardRows.class).cells(List.of(SLUG), List.of("ja")));
    }

    private List<String> missing() {
        return store.read(tables -> tables.table(RecordSummaries.class).missing("test-summary", 10));
    }
}
