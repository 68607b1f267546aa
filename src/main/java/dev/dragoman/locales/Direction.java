package dev.dragoman.locales;

import java.util.Locale;

/** The direction in which a language is written, as HTML's {@code dir} names it. */
public enum Direction {
    LTR,
    RTL;

    /** The value of HTML's {@code dir} attribute: {@code ltr} or {@code rtl}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
