package dev.dragoman.desk.board;

import dev.dragoman.editions.Summaries;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What of the board is asked for.
 *
 * @param show which translations a record must have one of, see {@link #SHOWN}
 * @param topic the key of a topic
 * @param language the only one to show
 * @param search a part of the title or slug; empty for all
 * @param sort see {@link #SORTS}
 * @param page from 1
 */
public record BoardQuery(
        String show,
        Optional<Kind> kind,
        Optional<String> topic,
        Optional<LanguageTag> language,
        String search,
        String sort,
        int page) {

    /** All; those that the person has; in review; outdated; due within a week. */
    public static final List<String> SHOWN = List.of("all", "mine", "review", "outdated", "due");

    /** Newest change first; newest issue first; the most urgent first. */
    public static final List<String> SORTS = List.of("changed", "issued", "due");

    /** The whole board. */
    public static final BoardQuery ALL =
            new BoardQuery(SHOWN.get(0), Optional.empty(), Optional.empty(), Optional.empty(), "", SORTS.get(0), 1);

    public BoardQuery {
        if (!SHOWN.contains(show) || !SORTS.contains(sort) || page < 1) {
            throw new IllegalArgumentException("There is no board " + show + " by " + sort + ", page " + page);
        }
    }

    /** The pattern of SQL that titles and slugs must match; empty for all. */
    public String pattern() {
        return search.isBlank() ? "" : "%" + Summaries.fold(search.strip()).replaceAll("[!%_]", "!$0") + "%";
    }

    /** The same of another page. */
    public BoardQuery page(int number) {
        return new BoardQuery(show, kind, topic, language, search, sort, number);
    }
}
