package dev.dragoman.translation;

import java.util.Locale;

/** Whether a unit has a finished target, translated from the current source. */
public enum TargetStatus {
    CURRENT,
    OUTDATED,
    UNFINISHED,
    MISSING;

    /** The value in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
