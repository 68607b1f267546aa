package dev.dragoman.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do. */
public enum Role {
    /** Writes canonical records. */
    AUTHOR(false),
    /** Uploads translations. */
    TRANSLATOR(true),
    /** Approves or rejects translations. */
    REVIEWER(true),
    /** Releases and withdraws. */
    PUBLISHER(true),
    /** Does everything, and issues tokens. */
    ADMIN(false);

    private final boolean scoped;

    Role(boolean scoped) {
        this.scoped = scoped;
    }

    /** Whether it can be granted for one locale alone. */
    public boolean scoped() {
        return scoped;
    }

    /** The name in tokens, JSON and claims. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String slug) {
        return Arrays.stream(values()).filter(role -> role.slug().equals(slug)).findFirst();
    }
}
