package dev.dragoman.editions.weights;

/** How a unit of a language version is shown to readers. */
public enum Treatment {
    /** The text as it is, without a word. */
    PLAIN,
    /** The translation, marked: the canonical text has changed since. */
    OUTDATED,
    /** The canonical text, marked: it was corrected since it was translated. */
    CORRECTED,
    /** The canonical text, marked: there is no finished translation, or none that fits the record's times. */
    MISSING;

    /** Whether the reader sees the canonical text instead of a translation. */
    public boolean inCanonical() {
        return this == CORRECTED || this == MISSING;
    }
}
