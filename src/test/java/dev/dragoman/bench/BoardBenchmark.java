package dev.dragoman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Grant;
import dev.dragoman.desk.board.Board;
import dev.dragoman.desk.board.BoardPage;
import dev.dragoman.desk.board.BoardQuery;
import dev.dragoman.desk.board.Waiting;
import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Translating;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How long the server takes for a page of the board of 1,000 records in 100 locales: {@code ./mvnw test
 * -Dtest=BoardBenchmark}. Not run with the tests, as its name does not end in Test; it asserts what it gets, never how fast.
 */
@QuarkusTest
class BoardBenchmark {

    private static final int RECORDS = 1_000;
    private static final int LOCALES = 99;
    private static final int RUNS = 31;

    @Inject
    Store store;

    @Inject
    RecordStorage recording;

    @Inject
    Translating translating;

    @Inject
    Board board;

    @Inject
    Waiting waiting;

    @Test
    void pages() {
        List<LanguageTag> locales = Arrays.stream(ULocale.getISOLanguages())
                .filter(language -> language.length() == 2 && !language.equals("en"))
                .map(LanguageTag::parse)
                .distinct()
                .limit(LOCALES)
                .toList();
        for (int i = 0; i < RECORDS; i++) {
            String slug = "bench-board-" + i;
            store.inTransaction(tables -> {
                Revision revision = recording.store(
                        tables, SampleRecords.read(slug, SampleRecords.file("The ministers met.\n")), Origin.UPLOAD);
                locales.forEach(locale -> translating.store(
                        tables,
                        SampleBundles.of(revision.record(), locale.toString()),
                        revision.number(),
                        Origin.UPLOAD));
                return null;
            });
        }
        Caller admin = new Caller("admin", Set.of(Grant.ADMIN));
        Caller translator = new Caller("Keiko", Set.of(Grant.parse("translator[fr]"), Grant.parse("reviewer[ja]")));
        BoardQuery all = BoardQuery.ALL;
        measure("all languages", admin, all);
        measure("all languages, page 20", admin, all.page(20));
        measure("two languages", translator, all);
        measure("by title", admin, search("bench-board-77"));
        for (String show : BoardQuery.SHOWN) {
            measure(
                    "all languages, " + show,
                    admin,
                    new BoardQuery(show, Optional.empty(), Optional.empty(), Optional.empty(), "", "due", 1));
        }
        measureWaiting("admin", admin);
        measureWaiting("translator and reviewer", translator);
    }

    private static BoardQuery search(String text) {
        return new BoardQuery("all", Optional.empty(), Optional.empty(), Optional.empty(), text, "changed", 1);
    }

    private void measure(String what, Caller caller, BoardQuery query) {
        List<Long> times = new ArrayList<>();
        BoardPage page = null;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            page = store.read(tables -> board.page(tables, caller, query));
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        assertThat(page).isNotNull();
        say("board, %s: %d records × %d locales, median %d ms"
                .formatted(what, page.rows().size(), page.locales().size(), median(times)));
    }

    private void measureWaiting(String what, Caller caller) {
        List<Long> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            List<Waiting.Group> groups = store.read(tables -> waiting.of(tables, caller));
            assertThat(groups).isNotNull();
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        say("what waits for the %s: median %d ms".formatted(what, median(times)));
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static void say(String line) {
        System.out.println("BENCH " + line);
    }
}
