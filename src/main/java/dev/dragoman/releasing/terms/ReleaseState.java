package dev.dragoman.releasing.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a release has taken place. */
public enum ReleaseState {
    SCHEDULED,
    DONE,
    CANCELLED;

    /** The value in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReleaseState> of(String slug) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(slug))
                .findFirst();
    }
}
