package dev.dragoman.translation;

import java.util.Locale;

/** How a target stands to today's source of its unit. */
public enum Currency {
    CURRENT,
    OUTDATED,
    MISSING;

    /** The value in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
