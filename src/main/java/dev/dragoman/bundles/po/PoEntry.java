package dev.dragoman.bundles.po;

import java.util.Optional;

/**
 * An entry of a PO file that is not obsolete (GNU gettext manual, "The Format of PO Files").
 *
 * @param context its {@code msgctxt}
 * @param fuzzy whether it has that flag
 * @param line the line of its first keyword, counted from 1
 * @param plural the line of its first plural form, which no unit has
 */
record PoEntry(Optional<String> context, String id, String text, boolean fuzzy, int line, Optional<Integer> plural) {

    /** Whether this is the entry that describes the file. */
    boolean isHeader() {
        return context.isEmpty() && id.isEmpty();
    }
}
