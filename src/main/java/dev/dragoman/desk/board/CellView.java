package dev.dragoman.desk.board;

import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.page.words.UnitsInWords;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.record.TranslationsView.UnitCounts;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;

/**
 * A cell of the board in the words of the person.
 *
 * @param locale the tag of the language
 * @param language its name in the person's language
 * @param state its key, {@code draft}
 * @param done how many units are done, of {@code total}
 * @param units what is to be said of the units, in parts
 * @param authority what it is in law; null if it is missing
 * @param assignee who has it; null for nobody
 * @param due until when, in words; null if it is open
 * @param overdue whether that is over
 * @param next when it is released next, in words; null if that is not known
 * @param href where it is worked on, or reviewed
 */
@TemplateData
public record CellView(
        String locale,
        String language,
        String state,
        int done,
        int total,
        List<String> units,
        String authority,
        String assignee,
        String due,
        boolean overdue,
        String next,
        String href) {

    static CellView of(String slug, Cell cell, LocalizedMessages words, WrittenTimes times, Instant now) {
        UnitCounts counts = cell.units();
        return new CellView(
                cell.locale(),
                words.language(cell.locale()),
                cell.state(),
                counts.done(),
                counts.total(),
                UnitsInWords.of(counts, words),
                cell.authority()
                        .map(authority -> words.of("board.authority", authority))
                        .orElse(null),
                cell.assigned().map(BoardRows.Assigned::assignee).orElse(null),
                cell.assigned().flatMap(BoardRows.Assigned::due).map(times::of).orElse(null),
                cell.isOverdue(now),
                cell.next().map(times::of).orElse(null),
                cell.state().equals("in-review")
                        ? TranslationAddress.ofReview(slug, cell.locale())
                        : TranslationAddress.ofWork(slug, cell.locale()));
    }
}
