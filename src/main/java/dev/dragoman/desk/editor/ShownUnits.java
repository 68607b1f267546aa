package dev.dragoman.desk.editor;

import dev.dragoman.records.Unit;
import java.util.List;

/**
 * The units of one page of the editor.
 *
 * @param page the number of the page, from 1
 * @param last the number of the last one
 * @param part the part of the record that was looked through for them; null if it was the whole record
 */
record ShownUnits(List<Unit> units, int page, int last, EditorPage.Part part) {

    ShownUnits {
        units = List.copyOf(units);
    }

    /** A page of units of the whole record; the last one if there are not so many. */
    static ShownUnits page(List<Unit> all, int page, int size) {
        int last = last(all, size);
        int number = Math.min(page, last);
        return new ShownUnits(slice(all, number, size), number, last, null);
    }

    static int last(List<Unit> all, int size) {
        return Math.max(1, (all.size() + size - 1) / size);
    }

    static List<Unit> slice(List<Unit> all, int number, int size) {
        return all.subList((number - 1) * size, Math.min(all.size(), number * size));
    }
}
