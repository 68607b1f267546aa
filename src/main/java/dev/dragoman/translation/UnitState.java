package dev.dragoman.translation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far work on a target has come (XLIFF 2.1 §4.3.1.32, {@code state}). */
public enum UnitState {
    INITIAL,
    TRANSLATED,
    REVIEWED,
    FINAL;

    /** The value in XLIFF and JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UnitState> of(String slug) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(slug))
                .findFirst();
    }
}
