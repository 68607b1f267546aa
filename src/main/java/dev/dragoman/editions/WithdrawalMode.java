package dev.dragoman.editions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the address of a withdrawn language version answers. */
public enum WithdrawalMode {
    /** A readable notice instead of the text. */
    WITHDRAWN,
    /** 410, with the notice. */
    GONE,
    /** 308, to another record of ours. */
    REDIRECT;

    /** The value in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WithdrawalMode> of(String slug) {
        return Arrays.stream(values()).filter(mode -> mode.slug().equals(slug)).findFirst();
    }
}
