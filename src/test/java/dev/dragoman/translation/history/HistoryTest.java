package dev.dragoman.translation.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.times.MovableClock;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.evidence.Author;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class HistoryTest {

    private static final String SLUG = "test-history-of-translation";

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    Translating translating;

    @Inject
    MovableClock clock;

    private Instant now;

    @BeforeEach
    void writeAText() {
        now = clock.instant();
        clock.set(now);
        pressroom.write(SLUG, "First text\n\nSecond text\n");
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void savesWithShortBreaksAreOneEntry() {
        save("Keiko", "p1", "a");
        later(Duration.ofMinutes(30));
        save("Keiko", "p2", "b");
        later(Duration.ofMinutes(30).plusSeconds(1));
        save("Keiko", "p1", "c");

        assertThat(entries(20)).containsExactly("editor Keiko 3-3", "editor Keiko 1-2");
    }

    @Test
    void anotherPersonAFileOrAReviewBeginsAnotherEntry() {
        save("Keiko", "p1", "a");
        save("Taro", "p1", "b");
        save("Keiko", "p1", "c");
        pressroom.translate(SLUG, "ja");
        save("Keiko", "p1", "d");
        pressroom.submit(SLUG, "ja");
        pressroom.review(SLUG, "ja", Pressroom.REVIEWER, ReviewAction.REJECT, Optional.of("Not yet"));
        save("Keiko", "p1", "e");
        save("Keiko", "p1", "f");

        assertThat(entries(20))
                .containsExactly(
                        "editor Keiko 6-7",
                        "reject Hans 5",
                        "submit Keiko 5",
                        "editor Keiko 5-5",
                        "upload Keiko 4-4",
                        "editor Keiko 3-3",
                        "editor Taro 2-2",
                        "editor Keiko 1-1");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsAndWithoutReadingContents() {
        for (int i = 1; i <= 600; i++) {
            save(i % 2 == 0 ? "Keiko" : "Taro", "p1", "text " + i);
        }
        List<String> all = new ArrayList<>();
        Optional<Integer> next = Optional.of(Integer.MAX_VALUE);
        int pages = 0;
        while (next.isPresent()) {
            int before = next.get();
            History page = store.read(tables -> History.of(tables, SLUG, "ja", before, 50));
            all.addAll(page.events().stream().map(HistoryTest::text).toList());
            next = page.next();
            pages++;
        }

        assertThat(pages).isEqualTo(12);
        assertThat(all).hasSize(600).doesNotHaveDuplicates().startsWith("editor Keiko 600-600");
    }

    @Test
    void aLongSessionIsOneEntryHoweverManyVersionsItHas() {
        for (int i = 1; i <= 520; i++) {
            save("Keiko", "p1", "text " + i);
        }

        assertThat(entries(1)).containsExactly("editor Keiko 1-520");
    }

    @Test
    void theHistoryOfAUnitHasTheVersionsThatChangedIt() {
        save("Keiko", "p1", "a");
        save("Taro", "p2", "b");
        save("Taro", "p1", "c");

        List<String> entries =
                store.read(tables -> History.ofUnit(tables, SLUG, "ja", "p2", Integer.MAX_VALUE, 20)).events().stream()
                        .map(HistoryTest::text)
                        .toList();
        assertThat(entries).containsExactly("editor Taro 2-3");
    }

    private void later(Duration time) {
        now = now.plus(time);
        clock.set(now);
    }

    /** Saves a bundle with one unit, so that the unit before it, if it is another one, goes. */
    private void save(String author, String unit, String text) {
        store.inTransaction(tables -> {
            Revision newest = tables.table(Revisions.class).newest(SLUG).orElseThrow();
            return translating.store(
                    tables,
                    SampleBundles.of(newest.record(), "ja", List.of(SampleBundles.target(unit, text, "First text"))),
                    newest.number(),
                    Origin.EDITOR,
                    Optional.of(new Author(author, Optional.empty())));
        });
    }

    private List<String> entries(int most) {
        return store.read(tables -> History.of(tables, SLUG, "ja", Integer.MAX_VALUE, most)).events().stream()
                .map(HistoryTest::text)
                .toList();
    }

    private static String text(Event event) {
        return event.session()
                .map(session ->
                        event.act() + " " + session.author().orElse("-") + " " + session.first() + "-" + session.last())
                .or(() -> event.review().map(review -> event.act() + " " + review.actor() + " " + review.version()))
                .orElseThrow();
    }
}
