package dev.dragoman.quality;

import java.util.Locale;

/** What a finding does. */
public enum Severity {
    /** It stops the release. */
    ERROR,
    /** It wants a look. */
    WARNING;

    /** The value in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
