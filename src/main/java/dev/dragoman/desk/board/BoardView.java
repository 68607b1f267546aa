package dev.dragoman.desk.board;

import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The board in the words of the person.
 *
 * @param author whether the person may begin a record
 * @param previous the address of the page before; null for the first
 * @param next the address of the next page; null for the last
 */
@TemplateData
public record BoardView(
        List<WaitingView> waiting,
        BoardFilter filter,
        boolean author,
        List<String> languages,
        List<RowView> rows,
        String previous,
        String next) {

    /** A record. */
    @TemplateData
    public record RowView(
            String title, String kind, String issued, String state, String next, String href, List<CellView> cells) {}

    /** What waits for the person for one reason. */
    @TemplateData
    public record WaitingView(String reason, List<ItemView> items) {}

    /** A translation that waits. */
    @TemplateData
    public record ItemView(String title, String language, String href) {}

    static BoardView of(
            BoardPage page, List<Waiting.Group> waiting, boolean author, LocalizedMessages words, Instant now) {
        WrittenTimes times = new WrittenTimes(words.locale());
        BoardQuery query = page.query();
        return new BoardView(
                waiting.stream().map(group -> waiting(group, words)).toList(),
                BoardFilter.of(page, words),
                author,
                page.locales().stream()
                        .map(LanguageTag::toString)
                        .map(words::language)
                        .toList(),
                page.rows().stream().map(row -> row(row, words, times, now)).toList(),
                query.page() > 1 ? BoardFilter.address(query.page(query.page() - 1)) : null,
                page.more() ? BoardFilter.address(query.page(query.page() + 1)) : null);
    }

    static RowView row(BoardPage.Row row, LocalizedMessages words, WrittenTimes times, Instant now) {
        BoardRecord record = row.record();
        return new RowView(
                record.title(),
                words.of("board.kind", record.kind().toLowerCase(Locale.ROOT).replace('_', '-')),
                times.of(record.issued()),
                record.isReleased() ? "released" : "draft",
                row.next().map(times::of).orElse(null),
                TranslationAddress.ofRecord(record.slug()),
                row.cells().stream()
                        .map(cell -> CellView.of(record.slug(), cell, words, times, now))
                        .toList());
    }

    private static WaitingView waiting(Waiting.Group group, LocalizedMessages words) {
        return new WaitingView(
                group.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                group.items().stream()
                        .map(item -> new ItemView(
                                item.title(), words.language(item.locale()), address(group.reason(), item)))
                        .toList());
    }

    private static String address(Waiting.Reason reason, WaitingRows.Item item) {
        return switch (reason) {
            case IN_REVIEW -> TranslationAddress.ofReview(item.slug(), item.locale());
            case APPROVED -> ReleaseAddress.ofEdition(item.slug(), item.locale());
            case ASSIGNED, TO_TRANSLATE -> TranslationAddress.ofWork(item.slug(), item.locale());
        };
    }
}
