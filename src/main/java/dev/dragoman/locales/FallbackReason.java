package dev.dragoman.locales;

import java.util.Locale;

/** Why a reader is served another version than the first one requested. */
public enum FallbackReason {
    /** Another language that the reader also requested. */
    NEXT_LANGUAGE,
    /** The operator's substitute for the requested language. */
    SUBSTITUTE,
    /** The requested language in another script. */
    OTHER_SCRIPT,
    /** None of the requested languages is available, so the canonical version is served. */
    CANONICAL;

    /** The stable name in JSON and in the keys of interface messages, for example {@code next-language}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
