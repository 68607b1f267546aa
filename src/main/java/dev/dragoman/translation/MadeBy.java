package dev.dragoman.translation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the targets of a file were made. */
public enum MadeBy {
    HUMAN,
    MACHINE;

    /** The value in files and JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MadeBy> of(String slug) {
        return Arrays.stream(values())
                .filter(madeBy -> madeBy.slug().equals(slug))
                .findFirst();
    }
}
