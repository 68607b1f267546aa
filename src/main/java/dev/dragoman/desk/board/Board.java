package dev.dragoman.desk.board;

import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.access.Grant;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.record.TranslationsView.UnitCounts;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the board: of each record how the translations stand whose drafts the person may read. */
@Singleton
public class Board {

    /** A page has about so many cells, so that it stays usable however many languages there are. */
    private static final int CELLS = 2_500;

    private static final int MIN_ROWS = 10;
    private static final int MAX_ROWS = 50;

    /** What is due within this time is due this week. */
    private static final Duration WEEK = Duration.ofDays(7);

    private final DraftAccess drafts;
    private final Clock clock;

    Board(DraftAccess drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Reads a page, with six statements however many records and locales there are. */
    public BoardPage page(Tables tables, Caller caller, BoardQuery query) {
        BoardRows rows = tables.table(BoardRows.class);
        List<LanguageTag> languages = languages(rows, caller);
        List<LanguageTag> locales = languages.stream()
                .filter(locale ->
                        query.language().isEmpty() || query.language().get().equals(locale))
                .toList();
        int limit = Math.max(MIN_ROWS, Math.min(MAX_ROWS, CELLS / Math.max(1, locales.size())));
        List<BoardRecord> found = rows.page(
                query.kind().map(Enum::name).orElse(""),
                query.topic().orElse(""),
                query.pattern(),
                query.show(),
                caller.name(),
                clock.instant().plus(WEEK),
                query.sort(),
                bound(locales),
                limit + 1,
                Math.multiplyExact(query.page() - 1, limit));
        boolean more = found.size() > limit;
        return new BoardPage(
                query,
                locales,
                rows(rows, caller, more ? found.subList(0, limit) : found, locales),
                languages,
                rows.topics(),
                more);
    }

    /** One record with all translations that the person may see, with four statements; empty if there is none. */
    public Optional<BoardPage.Row> record(Tables tables, Caller caller, String slug) {
        BoardRows rows = tables.table(BoardRows.class);
        return rows.find(slug).map(record -> rows(rows, caller, List.of(record), languages(rows, caller))
                .get(0));
    }

    /** The locales that anything is translated into, or that the person has a role in, as far as they may read drafts. */
    private List<LanguageTag> languages(BoardRows rows, Caller caller) {
        return Stream.concat(
                        rows.locales().stream().map(LanguageTag::parse),
                        caller.grants().stream().map(Grant::locale).flatMap(Optional::stream))
                .distinct()
                .filter(locale -> !locale.equals(LanguageTag.CANONICAL) && drafts.mayReadDrafts(caller, locale))
                .sorted(Comparator.comparing(LanguageTag::toString))
                .toList();
    }

    private List<BoardPage.Row> rows(
            BoardRows rows, Caller caller, List<BoardRecord> records, List<LanguageTag> locales) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<String> slugs = records.stream().map(BoardRecord::slug).toList();
        List<String> names = bound(locales);
        Map<Key, CellRow> cells = byKey(rows.cells(slugs, names), cell -> new Key(cell.slug(), cell.locale()));
        Map<Key, BoardRows.Assigned> assigned =
                byKey(rows.assigned(slugs, names), each -> new Key(each.slug(), each.locale()));
        List<LanguageTag> scheduledIn = Stream.concat(Stream.of(LanguageTag.CANONICAL), locales.stream())
                .filter(locale -> drafts.mayReadSchedule(caller, locale))
                .toList();
        Map<Key, BoardRows.Scheduled> scheduled =
                byKey(rows.scheduled(slugs, bound(scheduledIn)), each -> new Key(each.slug(), each.locale()));
        return records.stream()
                .map(record -> new BoardPage.Row(
                        record,
                        Optional.ofNullable(scheduled.get(new Key(record.slug(), LanguageTag.CANONICAL.toString())))
                                .map(BoardRows.Scheduled::wall),
                        locales.stream()
                                .map(locale -> new Key(record.slug(), locale.toString()))
                                .map(key -> cell(
                                        record,
                                        key,
                                        Optional.ofNullable(cells.get(key)),
                                        Optional.ofNullable(assigned.get(key)),
                                        Optional.ofNullable(scheduled.get(key))))
                                .toList()))
                .toList();
    }

    private static Cell cell(
            BoardRecord record,
            Key key,
            Optional<CellRow> row,
            Optional<BoardRows.Assigned> assigned,
            Optional<BoardRows.Scheduled> scheduled) {
        return new Cell(
                key.locale(),
                row.map(CellRow::state).orElse("missing"),
                row.map(CellRow::units).orElseGet(() -> new UnitCounts(record.units(), 0, 0, 0, record.units())),
                row.map(cell -> cell.authority().slug()),
                assigned,
                scheduled.map(BoardRows.Scheduled::wall));
    }

    /** A list for SQL, which has no empty ones: no locale has the empty name. */
    static List<String> bound(List<LanguageTag> locales) {
        return locales.isEmpty()
                ? List.of("")
                : locales.stream().map(LanguageTag::toString).toList();
    }

    /** The first of each key. */
    private static <T> Map<Key, T> byKey(List<T> rows, Function<T, Key> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity(), (first, later) -> first, HashMap::new));
    }

    private record Key(String slug, String locale) {}
}
