package dev.dragoman.locales;

import java.util.Locale;

/** Why a reader is served another version than the first one asked for. */
public enum FallbackReason {
    /** It is another language that the reader asked for, too. */
    NEXT_LANGUAGE,
    /** The operator's table says that readers of the asked language are shown this one. */
    SUBSTITUTE,
    /** It is the asked language, written in another script. */
    OTHER_SCRIPT,
    /** Nothing that the reader asked for is there, so it is the canonical version. */
    CANONICAL;

    /** The stable name in JSON and in the keys of interface messages, for example {@code next-language}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
