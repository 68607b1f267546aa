package dev.dragoman.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.access.Caller;
import dev.dragoman.drafting.Assigning;
import dev.dragoman.editions.Summaries;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Kind;
import dev.dragoman.records.RecordRows;
import dev.dragoman.records.RecordSummaries;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.releasing.withdrawal.WithdrawalRequest;
import dev.dragoman.releasing.withdrawal.Withdrawing;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.StatementLog;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.assignment.Due;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class BoardTest {

    private static final String SLUG = "test-board";
    private static final Caller ADMIN = Pressroom.person("admin", "admin");

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    Board board;

    @Inject
    Waiting waiting;

    @Inject
    Assigning assigning;

    @Inject
    Withdrawing withdrawing;

    @Inject
    StatementLog statements;

    @Inject
    Clock clock;

    @Test
    void eachTranslationStandsAsItsLastActLeftIt() {
        pressroom.write(SLUG, "The ministers met.\n");
        assertThat(cells(SLUG)).contains("ja missing 0/2", "fr missing 0/2");

        pressroom.translate(
                SLUG,
                revision -> SampleBundles.of(
                        revision.record(), "fr", List.of(SampleBundles.target("title", "Un titre", "A title"))));
        pressroom.translate(SLUG, "ja");
        assertThat(cells(SLUG)).contains("fr draft 1/2", "ja draft 2/2");
        pressroom.submit(SLUG, "ja");
        assertThat(cells(SLUG)).contains("ja in-review 2/2");
        pressroom.review(SLUG, "ja", Pressroom.REVIEWER, ReviewAction.APPROVE, Optional.empty());
        assertThat(cells(SLUG)).contains("ja approved 2/2");
        assertThat(row(SLUG).record().isReleased()).isFalse();
        pressroom.release(SLUG, "en", "ja");
        assertThat(cells(SLUG)).contains("ja released 2/2");
        assertThat(row(SLUG).record().isReleased()).isTrue();
        pressroom.write(SLUG, "The ministers met again.\n");
        assertThat(cells(SLUG)).contains("ja released 1/2 outdated 1", "fr draft 1/2");
        assertThat(row(SLUG).record().isReleased()).isFalse();
        pressroom.translate(SLUG, "ja");
        assertThat(cells(SLUG)).contains("ja draft 2/2");
    }

    @Test
    void whatTheActsKeptIsWhatIsReadAnew() {
        pressroom.write(SLUG, "The ministers met.\n");
        pressroom.translateAndApprove(SLUG, "ja", "fr", "de");
        pressroom.release(SLUG, "en", "ja", "fr");
        withdraw("fr");
        pressroom.write(SLUG, "The ministers met again.\n");
        pressroom.translate(SLUG, "de");
        store.inTransaction(tables -> {
            tables.table(Revisions.class).lock("test-board-renamed", clock.instant());
            RecordRows.rename(tables, SLUG, "test-board-renamed");
            return null;
        });
        BoardPage.Row kept = row("test-board-renamed");
        assertThat(cells("test-board-renamed"))
                .contains("ja released 1/2 outdated 1", "fr approved 1/2 outdated 1", "de draft 2/2");

        store.inTransaction(tables -> {
            Summaries.rewrite(tables, "test-board-renamed");
            return null;
        });

        assertThat(row("test-board-renamed")).isEqualTo(kept);
    }

    @Test
    void anEditorSeesTheLocalesWhoseDraftsTheyMayReadAndSchedulesAsAPublisherOnly() {
        pressroom.write(SLUG, "The ministers met.\n");
        pressroom.translateAndApprove(SLUG, "ja", "fr");
        pressroom.schedule(soon(), SLUG, "en", "ja");

        BoardPage translators = page(Pressroom.person("Keiko", "translator[ja]"), find(SLUG));
        BoardPage publishers = page(Pressroom.person("Ines", "publisher[ja]"), find(SLUG));
        BoardPage authors = page(Pressroom.person("Ada", "author"), find(SLUG));

        assertThat(translators.locales()).containsExactly(LanguageTag.parse("ja"));
        assertThat(translators.languages()).containsExactly(LanguageTag.parse("ja"));
        assertThat(translators.rows().get(0).cells()).singleElement().satisfies(cell -> assertThat(cell.next())
                .isEmpty());
        assertThat(publishers.rows().get(0).cells()).singleElement().satisfies(cell -> assertThat(cell.next())
                .contains(soon()));
        assertThat(authors.locales()).isEmpty();
        assertThat(authors.rows()).hasSize(1);
    }

    @Test
    void filtersKeepTheRecordsWithSuchATranslation() {
        pressroom.write("test-board-mine", "The ministers met.\n");
        pressroom.write("test-board-outdated", "The ministers met.\n");
        pressroom.translate("test-board-outdated", "ja");
        pressroom.write("test-board-outdated", "The ministers met again.\n");
        pressroom.writeFile("test-board-review", SampleRecords.fileWithEvent("The ministers met.\n"));
        pressroom.translate("test-board-review", "ja");
        pressroom.submit("test-board-review", "ja");
        assign("test-board-mine", "ja", ADMIN, Duration.ofDays(3));
        assign("test-board-outdated", "ja", ADMIN, Duration.ofDays(30));

        assertThat(slugs(shown("all"))).hasSize(3);
        assertThat(slugs(shown("mine"))).containsExactlyInAnyOrder("test-board-mine", "test-board-outdated");
        assertThat(slugs(shown("due"))).containsExactly("test-board-mine");
        assertThat(slugs(shown("outdated"))).containsExactly("test-board-outdated");
        assertThat(slugs(shown("review"))).containsExactly("test-board-review");
        BoardQuery readouts = new BoardQuery(
                "all", Optional.of(Kind.READOUT), Optional.empty(), Optional.empty(), "test-board-", "changed", 1);
        assertThat(slugs(readouts)).containsExactly("test-board-review");
        BoardQuery french = new BoardQuery(
                "mine",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LanguageTag.parse("fr")),
                "test-board-",
                "changed",
                1);
        assertThat(slugs(french)).isEmpty();
        assertThat(slugs(find("a MEETING"))).contains("test-board-review");
        assertThat(slugs(find("100%"))).isEmpty();
    }

    @Test
    void theBoardIsSortedByChangeIssueOrUrgency() {
        pressroom.write("test-board-a", "The ministers met.\n");
        pressroom.writeFile(
                "test-board-b", SampleRecords.file("The ministers met.\n").replace("1990-01-02", "2001-01-02"));
        pressroom.write("test-board-c", "The ministers met.\n");
        assign("test-board-c", "ja", ADMIN, Duration.ofDays(9));
        assign("test-board-a", "ja", ADMIN, Duration.ofDays(10));
        store.inTransaction(tables -> {
            tables.table(RecordSummaries.class)
                    .touch("test-board-a", clock.instant().plus(Duration.ofHours(1)));
            return null;
        });

        assertThat(slugs(sorted("due"))).containsExactly("test-board-c", "test-board-a", "test-board-b");
        assertThat(slugs(sorted("changed"))).startsWith("test-board-a");
        assertThat(slugs(sorted("issued"))).startsWith("test-board-b");
    }

    @Test
    void longBoardsHavePages() {
        for (int i = 0; i < 51; i++) {
            pressroom.write("test-board-" + i, "The ministers met.\n");
        }
        BoardQuery japanese = new BoardQuery(
                "all",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LanguageTag.parse("ja")),
                "test-board-",
                "changed",
                1);

        BoardPage first = page(ADMIN, japanese);
        BoardPage second = page(ADMIN, japanese.page(2));

        assertThat(first.rows()).hasSize(50);
        assertThat(first.more()).isTrue();
        assertThat(second.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.more()).isFalse();
    }

    @Test
    void aPageTakesAsManyStatementsForManyRecordsAsForOne() {
        pressroom.write("test-board-0", "The ministers met.\n");
        int few = count();
        for (int i = 1; i < 20; i++) {
            pressroom.write("test-board-" + i, "The ministers met.\n");
            pressroom.translate("test-board-" + i, "ja");
            pressroom.translate("test-board-" + i, "fr");
        }

        assertThat(count()).isEqualTo(few).isPositive();
    }

    @Test
    void whatWaitsFollowsFromRolesAndAssignments() {
        // In a language of this test alone: only the first few are listed, and the store holds records of others.
        pressroom.write("test-board-new", "The ministers met.\n");
        pressroom.write("test-board-review", "The ministers met.\n");
        pressroom.translate("test-board-review", "gd");
        pressroom.submit("test-board-review", "gd");
        pressroom.write("test-board-approved", "The ministers met.\n");
        pressroom.translateAndApprove("test-board-approved", "gd");
        Caller keiko = Pressroom.person("Keiko", "translator[gd]", "reviewer[gd]");

        assertThat(waitingFor(Pressroom.person("Hans", "reviewer[gd]"))).contains("IN_REVIEW test-board-review gd");
        assertThat(waitingFor(keiko))
                .as("nobody reviews their own version")
                .doesNotContain("IN_REVIEW test-board-review gd");
        assertThat(waitingFor(Pressroom.person("Hans", "reviewer[fr]"))).noneMatch(item -> item.contains("IN_REVIEW"));
        assertThat(waitingFor(Pressroom.person("Ines", "publisher[gd]"))).contains("APPROVED test-board-approved gd");
        pressroom.schedule(soon(), "test-board-approved", "en", "gd");
        assertThat(waitingFor(Pressroom.person("Ines", "publisher[gd]")))
                .noneMatch(item -> item.startsWith("APPROVED test-board-approved"));

        assertThat(waitingFor(keiko)).contains("TO_TRANSLATE test-board-new gd");
        assign("test-board-new", "gd", keiko, Duration.ofDays(1));
        assertThat(waitingFor(keiko))
                .contains("ASSIGNED test-board-new gd")
                .doesNotContain("TO_TRANSLATE test-board-new gd");
        assertThat(waitingFor(Pressroom.person("Taro", "translator[gd]")))
                .doesNotContain("TO_TRANSLATE test-board-new gd");
    }

    /** In a zone without a change of clocks, as it is stored. */
    private String soon() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30) + "T11:20+09:00[Asia/Tokyo]";
    }

    private int count() {
        statements.clear();
        page(ADMIN, find("test-board-"));
        return (int) statements.statements().stream()
                .filter(sql -> sql.contains("_summary") || sql.contains("assignment"))
                .count();
    }

    private List<String> waitingFor(Caller caller) {
        return store.read(tables -> waiting.of(tables, caller)).stream()
                .flatMap(group ->
                        group.items().stream().map(item -> group.reason() + " " + item.slug() + " " + item.locale()))
                .toList();
    }

    private void assign(String slug, String locale, Caller to, Duration within) {
        Instant due = clock.instant().plus(within);
        store.inTransaction(tables -> assigning.assign(
                tables,
                to,
                new Slug(slug),
                LanguageTag.parse(locale),
                to.name(),
                Optional.of(new Due(due.atOffset(ZoneOffset.UTC).toLocalDate().toString(), due)),
                newest -> {}));
    }

    private void withdraw(String locale) {
        store.inTransaction(tables -> withdrawing.withdraw(
                tables,
                Pressroom.PUBLISHER,
                new WithdrawalRequest(
                        new Slug(SLUG),
                        Optional.of(LanguageTag.parse(locale)),
                        WithdrawalMode.WITHDRAWN,
                        Optional.empty(),
                        Optional.empty()),
                newest -> {}));
    }

    private static BoardQuery find(String search) {
        return new BoardQuery("all", Optional.empty(), Optional.empty(), Optional.empty(), search, "changed", 1);
    }

    private static BoardQuery shown(String show) {
        return new BoardQuery(show, Optional.empty(), Optional.empty(), Optional.empty(), "test-board-", "changed", 1);
    }

    private static BoardQuery sorted(String sort) {
        return new BoardQuery("all", Optional.empty(), Optional.empty(), Optional.empty(), "test-board-", sort, 1);
    }

    private BoardPage page(Caller caller, BoardQuery query) {
        return store.read(tables -> board.page(tables, caller, query));
    }

    private List<String> slugs(BoardQuery query) {
        return page(ADMIN, query).rows().stream()
                .map(row -> row.record().slug())
                .toList();
    }

    private BoardPage.Row row(String slug) {
        Caller all = Pressroom.person("admin", "admin", "translator[ja]", "translator[fr]");
        return store.read(tables -> board.record(tables, all, slug)).orElseThrow();
    }

    private List<String> cells(String slug) {
        return row(slug).cells().stream()
                .map(cell ->
                        cell.locale() + " " + cell.state() + " " + cell.units().done() + "/"
                                + cell.units().total()
                                + (cell.units().outdated() > 0
                                        ? " outdated " + cell.units().outdated()
                                        : ""))
                .toList();
    }
}
