package dev.dragoman.quality.finding;

import java.util.Locale;

/** How serious a finding is. */
public enum Severity {
    /** It stops the release. */
    ERROR,
    /** It should be looked at. */
    WARNING;

    /** The value in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
