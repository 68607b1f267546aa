package dev.dragoman.bundles;

import dev.dragoman.records.RecordLimits;
import dev.dragoman.records.TextLimits;

/**
 * How much of a file of translations is read before it is declined.
 *
 * @param text how many units a file may hold, and how long a source or target may be
 * @param xmlDepth how deep elements may be nested
 */
public record BundleLimits(TextLimits text, int xmlDepth) {

    /** What the settings are unless an operator changes them. */
    public static final BundleLimits STANDARD = new BundleLimits(TextLimits.STANDARD, 64);

    /** The settings, as readers take them. */
    public static BundleLimits of(RecordLimits settings) {
        return new BundleLimits(settings.text(), settings.xmlDepth());
    }

    /** A unit of XLIFF has notes and matches beside its source and its target; all of it together is so many characters at most. */
    public long lengthWithNotes() {
        return 5L * text.unitLength();
    }
}
