package dev.dragoman.locales;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out the locale in which times and numbers are formatted for a reader of a version. */
final class Formatting {

    /** Calendar, hour cycle, digits (UTS #35 §3.6): the extensions that are the reader's own affair. */
    private static final List<String> EXTENSIONS = List.of("ca", "hc", "nu");

    private Formatting() {}

    /** What ICU formats differently; anything else that is well-formed would only be another name for the same formats. */
    private static final class Known {

        static final Map<String, Set<String>> TYPES = Map.of(
                "ca",
                Set.of(
                        "buddhist",
                        "chinese",
                        "coptic",
                        "dangi",
                        "ethioaa",
                        "ethiopic",
                        "gregory",
                        "hebrew",
                        "indian",
                        "islamic",
                        "islamic-civil",
                        "islamic-rgsa",
                        "islamic-tbla",
                        "islamic-umalqura",
                        "iso8601",
                        "japanese",
                        "persian",
                        "roc"),
                "hc",
                Set.of("h11", "h12", "h23", "h24"),
                "nu",
                Set.of(NumberingSystem.getAvailableNames()));

        static final Set<String> REGIONS = Stream.concat(
                        Stream.of("001", "150", "419", "XK"), Arrays.stream(ULocale.getISOCountries()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A tag without any extension but the calendar, the hour cycle and the digits, where ICU knows what they name. */
    static LanguageTag onlyFormatting(LanguageTag tag) {
        ULocale locale = tag.toULocale();
        if (locale.getExtensionKeys().isEmpty()) {
            return tag;
        }
        ULocale.Builder builder = new ULocale.Builder().setLocale(tag.base().toULocale());
        copy(locale, builder);
        return new LanguageTag(builder.build().toLanguageTag());
    }

    private static void copy(ULocale wished, ULocale.Builder to) {
        for (String extension : EXTENSIONS) {
            String type = wished.getUnicodeLocaleType(extension);
            if (type != null && Known.TYPES.get(extension).contains(type)) {
                to.setUnicodeLocaleKeyword(extension, type);
            }
        }
    }

    /** The version with the region and the extensions of a wish in the same language. */
    static LanguageTag of(LanguageTag version, LanguageTag wish) {
        ULocale wished = wish.toULocale();
        if (wished.getCountry().isEmpty() && wished.getKeywords() == null) {
            return version;
        }
        ULocale.Builder builder = new ULocale.Builder().setLocale(version.toULocale());
        if (Known.REGIONS.contains(wished.getCountry())) {
            builder.setRegion(wished.getCountry());
        }
        copy(wished, builder);
        LanguageTag formatting = new LanguageTag(builder.build().toLanguageTag());
        // A region can turn the likely script round: sr is Cyrillic, sr-ME is Latin.
        String script = LanguageAndScript.of(version).script();
        return LanguageAndScript.of(formatting).script().equals(script) ? formatting : formatting.withScript(script);
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
