package dev.dragoman.bundles;

import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.records.limits.TextLimits;

/**
 * Size limits of an uploaded translation file.
 *
 * @param text how many units a file may hold, and how long a source or target may be
 * @param xmlDepth how deep elements may be nested
 */
public record BundleLimits(TextLimits text, int xmlDepth) {

    /** The default settings. */
    public static final BundleLimits STANDARD = new BundleLimits(TextLimits.STANDARD, 64);

    /** The settings in the form that readers use. */
    public static BundleLimits of(RecordLimits settings) {
        return new BundleLimits(settings.text(), settings.xmlDepth());
    }

    /**
     * The maximum length of an XLIFF unit with its source, target, notes and matches, in characters.
     */
    public long lengthWithNotes() {
        return 5L * text.unitLength();
    }
}
