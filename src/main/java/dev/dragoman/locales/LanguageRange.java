package dev.dragoman.locales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One member of {@code Accept-Language}: a language tag, or {@code *} if it is empty, and its quality in thousandths.
 */
public record LanguageRange(Optional<LanguageTag> tag, int quality) {

    public LanguageRange {
        requireNonNull(tag, "tag");
        if (quality < 0 || quality > 1000) {
            throw new IllegalArgumentException("A quality is between 0 and 1000 thousandths, not " + quality);
        }
    }

    /** The same range without extensions: only an address may request a calendar or digits, not a browser's header. */
    public LanguageRange withoutExtensions() {
        return new LanguageRange(tag.map(LanguageTag::base), quality);
    }

    /** Whether this is the range {@code *}. */
    public boolean isAny() {
        return tag.isEmpty();
    }

    /** Whether the reader refuses what this range names: its quality is 0 (RFC 9110 §12.4.2). */
    public boolean isRefusal() {
        return quality == 0;
    }
}
