package dev.dragoman.quality.form.language;

import com.ibm.icu.util.ULocale;
import java.util.Map;

/** How many characters a language needs for one of English, in official texts. */
final class LengthRatios {

    private static final Map<String, Double> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", 0.88),
            Map.entry("bg", 1.08),
            Map.entry("cs", 1.0),
            Map.entry("da", 1.05),
            Map.entry("de", 1.16),
            Map.entry("el", 1.15),
            Map.entry("en", 1.0),
            Map.entry("es", 1.13),
            Map.entry("et", 1.0),
            Map.entry("fa", 0.95),
            Map.entry("fi", 1.05),
            Map.entry("fr", 1.2),
            Map.entry("he", 0.78),
            Map.entry("hi", 1.0),
            Map.entry("hu", 1.1),
            Map.entry("id", 1.1),
            Map.entry("it", 1.13),
            Map.entry("ja", 0.42),
            Map.entry("ko", 0.48),
            Map.entry("nl", 1.12),
            Map.entry("pl", 1.08),
            Map.entry("pt", 1.1),
            Map.entry("ro", 1.12),
            Map.entry("ru", 1.08),
            Map.entry("uk", 1.0),
            Map.entry("zh", 0.28));

    private LengthRatios() {}

    /** The ratio for a locale; 1 for a language that is not known. */
    static double of(ULocale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), 1.0);
    }
}
