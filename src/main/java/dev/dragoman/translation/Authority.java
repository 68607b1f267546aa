package dev.dragoman.translation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The legal status of a language version. */
public enum Authority {
    AUTHENTIC,
    OFFICIAL,
    PROVISIONAL,
    MACHINE;

    /** The value in files, JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Authority> of(String slug) {
        return Arrays.stream(values())
                .filter(authority -> authority.slug().equals(slug))
                .findFirst();
    }
}
