package dev.dragoman.editions.search;

import dev.dragoman.locales.LanguageTag;
import java.util.Locale;

/** How a term of a locale is written in an index: texts of other locales have other lexemes. */
final class Lexemes {

    /** In no token, and a letter to both databases' readers of terms. */
    private static final String SEPARATOR = "·";

    /** Between the parts of a text, so that no phrase is found across them. */
    static final String BREAK = "¶";

    private Lexemes() {}

    static String of(LanguageTag locale, String token) {
        return locale.toString().toLowerCase(Locale.ROOT).replace("-", "") + SEPARATOR + token;
    }
}
