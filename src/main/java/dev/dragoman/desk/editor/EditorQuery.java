package dev.dragoman.desk.editor;

import dev.dragoman.records.Unit;
import io.quarkus.qute.TemplateData;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/**
 * Which units of a translation the editor shows.
 *
 * @param show a value of {@link #SHOWN}
 * @param page from 1
 * @param saved the unit that was just saved, which stays on the page; null for none
 */
@TemplateData
public record EditorQuery(String show, int page, String saved) {

    /** All units, those still to be translated, those of which the source has changed, and those with open findings. */
    static final List<String> SHOWN = List.of("all", "unfinished", "outdated", "findings");

    /** The first page of all units. */
    static final EditorQuery ALL = new EditorQuery("all", 1, null);

    /** What is asked for; a value that is not known is as none. */
    static EditorQuery of(HttpServerRequest http) {
        return new EditorQuery(
                value(http, "show").filter(SHOWN::contains).orElse("all"),
                value(http, "page")
                        .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                        .map(Integer::parseInt)
                        .orElse(1),
                value(http, "saved").filter(Unit::isId).orElse(null));
    }

    /** The same filter on another page. */
    public EditorQuery page(int other) {
        return new EditorQuery(show, other, null);
    }

    /** Another filter. */
    public EditorQuery show(String other) {
        return new EditorQuery(other, 1, null);
    }

    /** The same after a unit was saved. */
    EditorQuery saved(String unit) {
        return new EditorQuery(show, page, unit);
    }

    /** What follows the path, with its question mark; empty for the first page of all units. */
    public String text() {
        StringBuilder text = new StringBuilder();
        add(text, "show", show.equals("all") ? null : show);
        add(text, "page", page == 1 ? null : String.valueOf(page));
        add(text, "saved", saved);
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String value) {
        if (value != null) {
            text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(value);
        }
    }

    private static Optional<String> value(HttpServerRequest http, String name) {
        return Optional.ofNullable(http.getParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
