package dev.dragoman.desk.board;

import dev.dragoman.locales.LanguageTag;
import java.util.List;
import java.util.Optional;

/**
 * A page of the board, of what its reader may see.
 *
 * @param locales the columns
 * @param languages the locales that can be chosen as the only one
 * @param more whether there is a next page
 */
public record BoardPage(
        BoardQuery query,
        List<LanguageTag> locales,
        List<Row> rows,
        List<LanguageTag> languages,
        List<BoardRows.Topic> topics,
        boolean more) {

    public BoardPage {
        locales = List.copyOf(locales);
        rows = List.copyOf(rows);
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
    }

    /**
     * A record with its translations.
     *
     * @param next the wall time of the next scheduled release of the canonical text, where the person may know it
     * @param cells one for each column
     */
    public record Row(BoardRecord record, Optional<String> next, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
