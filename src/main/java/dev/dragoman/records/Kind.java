package dev.dragoman.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of official communication that a record is. */
public enum Kind {
    READOUT,
    STATEMENT,
    PRESS_RELEASE;

    /** The name in files, addresses and JSON, for example {@code press-release}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that name, or empty. */
    public static Optional<Kind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
