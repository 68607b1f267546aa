package dev.dragoman.rendering.edition;

import static java.util.Objects.requireNonNull;

import dev.dragoman.rendering.record.TextView;
import java.util.Locale;
import java.util.Optional;

/**
 * The change of one part of a text from one edition to the next.
 *
 * @param part the id of the unit; for the record's own times {@code issued}, {@code updated}, {@code start}, {@code end}
 *     or {@code duration}
 * @param label what readers know the part by
 * @param before empty where it was added
 * @param after empty where it was removed
 */
record UnitChange(String part, String label, Optional<TextView> before, Optional<TextView> after) {

    /** What happened to the part. */
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED;

        /** The value in JSON and message keys. */
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    UnitChange {
        requireNonNull(part, "part");
        requireNonNull(label, "label");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("What is in neither edition has not changed");
        }
    }

    Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }
}
