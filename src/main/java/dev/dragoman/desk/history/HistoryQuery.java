package dev.dragoman.desk.history;

import dev.dragoman.records.Unit;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * Which part of the history is shown. Values that are not known count as not given.
 *
 * @param unit the id of one unit; empty for the whole translation
 * @param before the number that the shown versions are below
 * @param notice the key of what became of a form; null for nothing
 */
record HistoryQuery(Optional<String> unit, int before, String notice) {

    private static final String TAKEN = "history.taken";

    static HistoryQuery of(HttpServerRequest http) {
        return new HistoryQuery(
                Optional.ofNullable(http.getParam("unit")).filter(Unit::isId),
                before(http.getParam("before")),
                "1".equals(http.getParam("taken")) ? TAKEN : null);
    }

    /** The first page of a unit, with what became of a form. */
    static HistoryQuery of(String unit, String notice) {
        return new HistoryQuery(Optional.of(unit), Integer.MAX_VALUE, notice);
    }

    boolean isFirst() {
        return before == Integer.MAX_VALUE;
    }

    boolean isGood() {
        return TAKEN.equals(notice);
    }

    /** The address of another page of the same history. */
    String address(String path, Optional<Integer> below) {
        String query = unit.map(id -> "unit=" + id)
                .map(part -> below.map(number -> part + "&before=" + number).orElse(part))
                .or(() -> below.map(number -> "before=" + number))
                .orElse("");
        return path + "/history" + (query.isEmpty() ? "" : "?" + query);
    }

    private static int before(String text) {
        try {
            return text == null ? Integer.MAX_VALUE : Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
