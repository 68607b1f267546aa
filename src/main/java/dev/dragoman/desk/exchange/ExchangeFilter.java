package dev.dragoman.desk.exchange;

import dev.dragoman.desk.board.BoardQuery;
import io.quarkus.qute.TemplateData;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which records are listed.
 *
 * @param show which translations a record must have one of, see {@link BoardQuery#SHOWN}
 * @param topic the key of a topic; empty for all
 * @param search a part of the title or slug; empty for all
 */
@TemplateData
public record ExchangeFilter(String show, String topic, String search) {

    private static final int MAX_SEARCH = 200;

    /** Of the parameters of a request or the fields of a form; a value that is not known is as none. */
    static ExchangeFilter of(Function<String, Optional<String>> values) {
        return new ExchangeFilter(
                values.apply("show").filter(BoardQuery.SHOWN::contains).orElse(BoardQuery.SHOWN.get(0)),
                values.apply("topic").orElse(""),
                values.apply("q")
                        .map(text -> text.substring(0, Math.min(text.length(), MAX_SEARCH)))
                        .orElse(""));
    }

    /** The pattern of SQL that titles and slugs must match. */
    String pattern() {
        return new BoardQuery(
                        show, Optional.empty(), Optional.empty(), Optional.empty(), search, BoardQuery.SORTS.get(0), 1)
                .pattern();
    }
}
