package dev.dragoman.bundles;

import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import java.util.Optional;

/**
 * Compares the language of a file with that of a bundle. Tools write a region where the bundle has none; it is ignored
 * if the bundle's own tag implies it (UTS #35, likely subtags).
 */
public final class FileLanguage {

    private FileLanguage() {}

    /** The tag in a file, with hyphens or underscores, in any case; empty if it is not a tag. */
    static Optional<LanguageTag> parse(String written) {
        return LanguageTag.find(written.strip().replace('_', '-'));
    }

    /** Whether a file's tag can only mean the bundle of this locale: {@code it-IT} for {@code it}. */
    public static boolean isOf(String written, LanguageTag locale) {
        return parse(written).filter(tag -> isSame(tag, locale)).isPresent();
    }

    /** Whether two tags name the same language, script and region. */
    public static boolean isSame(LanguageTag one, LanguageTag other) {
        return one.isSameLanguage(other);
    }

    /** Whether a file's tag is English of any region: there is one canonical text. */
    public static boolean isEnglish(String written) {
        return parse(written)
                .map(LanguageTag::toULocale)
                .filter(tag -> tag.getLanguage().equals("en")
                        && ULocale.addLikelySubtags(tag).getScript().equals("Latn"))
                .isPresent();
    }

    /** The note about a tag that was read as another. */
    public static Optional<String> note(String name, String written, LanguageTag locale) {
        return written.strip().equalsIgnoreCase(locale.toString())
                ? Optional.empty()
                : Optional.of(name + " is \"" + written.strip() + "\"; it was read as \"" + locale + "\"");
    }
}
