package dev.dragoman.drafting;

import java.util.Locale;

/** What became of a file that the import looked at and that was not the same as before. */
public enum ImportOutcome {
    /** It was stored, but what it holds has an error and is not published. */
    UNPUBLISHED,
    /** It cannot be stored. */
    REJECTED,
    /** There is a newer upload, which stays. */
    KEPT,
    /** It was stored. */
    TAKEN;

    /** The name in keys of messages and in the store. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
