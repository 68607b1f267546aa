package dev.dragoman.locales;

import com.ibm.icu.util.ULocale;
import java.util.List;

/** Works out the locale in which times and numbers are formatted for a reader of a version. */
final class Formatting {

    /** Calendar, hour cycle, digits (UTS #35 §3.6): the extensions that are the reader's own affair. */
    private static final List<String> EXTENSIONS = List.of("ca", "hc", "nu");

    private Formatting() {}

    /** The version with the region and the extensions of a wish in the same language. */
    static LanguageTag of(LanguageTag version, LanguageTag wish) {
        ULocale wished = wish.toULocale();
        if (wished.getCountry().isEmpty() && wished.getKeywords() == null) {
            return version;
        }
        ULocale.Builder builder = new ULocale.Builder().setLocale(version.toULocale());
        if (!wished.getCountry().isEmpty()) {
            builder.setRegion(wished.getCountry());
        }
        for (String extension : EXTENSIONS) {
            String type = wished.getUnicodeLocaleType(extension);
            if (type != null) {
                builder.setUnicodeLocaleKeyword(extension, type);
            }
        }
        LanguageTag formatting = new LanguageTag(builder.build().toLanguageTag());
        // A region can turn the likely script round: sr is Cyrillic, sr-ME is Latin.
        String script = Written.of(version).script();
        return Written.of(formatting).script().equals(script) ? formatting : formatting.withScript(script);
    }

    /** The version with the extensions of a wish in the same language, and without its region. */
    static LanguageTag withoutRegion(LanguageTag version, LanguageTag wish) {
        ULocale wished = wish.toULocale();
        ULocale.Builder builder = new ULocale.Builder().setLocale(version.toULocale());
        boolean extended = false;
        for (String extension : EXTENSIONS) {
            String type = wished.getUnicodeLocaleType(extension);
            if (type != null) {
                builder.setUnicodeLocaleKeyword(extension, type);
                extended = true;
            }
        }
        return extended ? new LanguageTag(builder.build().toLanguageTag()) : version;
    }
}
