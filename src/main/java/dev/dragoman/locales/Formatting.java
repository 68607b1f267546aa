package dev.dragoman.locales;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Determines the locale in which times and numbers are formatted for a reader of a version. */
final class Formatting {

    /** Calendar, hour cycle, digits (UTS #35 §3.6): the extensions that a reader may choose. */
    private static final List<String> EXTENSIONS = List.of("ca", "hc", "nu");

    private Formatting() {}

    /**
     * The types that ICU formats differently; any other well-formed one would only be another name for the same
     * formats.
     */
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

    /** A tag whose only extensions are the calendar, the hour cycle and the digits, and only values that ICU knows. */
    static LanguageTag onlyFormatting(LanguageTag tag) {
        ULocale locale = tag.toULocale();
        if (locale.getExtensionKeys().isEmpty()) {
            return tag;
        }
        ULocale.Builder builder = new ULocale.Builder().setLocale(tag.base().toULocale());
        copy(locale, builder);
        return new LanguageTag(builder.build().toLanguageTag());
    }

    private static void copy(ULocale requestedLocale, ULocale.Builder to) {
        for (String extension : EXTENSIONS) {
            String type = requestedLocale.getUnicodeLocaleType(extension);
            if (type != null && Known.TYPES.get(extension).contains(type)) {
                to.setUnicodeLocaleKeyword(extension, type);
            }
        }
    }

    /** The version with the region and the extensions of the requested tag in the same language. */
    static LanguageTag of(LanguageTag version, LanguageTag requested) {
        ULocale requestedLocale = requested.toULocale();
        if (requestedLocale.getCountry().isEmpty() && requestedLocale.getKeywords() == null) {
            return version;
        }
        ULocale.Builder builder = new ULocale.Builder().setLocale(version.toULocale());
        if (Known.REGIONS.contains(requestedLocale.getCountry())) {
            builder.setRegion(requestedLocale.getCountry());
        }
        copy(requestedLocale, builder);
        LanguageTag formatting = new LanguageTag(builder.build().toLanguageTag());
        // A region can change the likely script: sr is Cyrillic, sr-ME is Latin.
        String script = LanguageAndScript.of(version).script();
        return LanguageAndScript.of(formatting).script().equals(script) ? formatting : formatting.withScript(script);
    }

    /** The version with the extensions of the requested tag in the same language, without its region. */
    static LanguageTag withoutRegion(LanguageTag version, LanguageTag requested) {
        ULocale requestedLocale = requested.toULocale();
        ULocale.Builder builder = new ULocale.Builder().setLocale(version.toULocale());
        boolean extended = false;
        for (String extension : EXTENSIONS) {
            String type = requestedLocale.getUnicodeLocaleType(extension);
            if (type != null) {
                builder.setUnicodeLocaleKeyword(extension, type);
                extended = true;
            }
        }
        return extended ? new LanguageTag(builder.build().toLanguageTag()) : version;
    }
}
