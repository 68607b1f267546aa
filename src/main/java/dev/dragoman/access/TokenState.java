package dev.dragoman.access;

import java.util.Locale;

/** Whether a token is accepted. */
public enum TokenState {
    ACTIVE,
    EXPIRED,
    REVOKED;

    /** The name in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
