package dev.dragoman.quality.prose.times;

import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.prose.LanguageCache;
import java.util.List;
import java.util.Set;

/** Reads clock times, dates, weekdays, durations, zones and day shifts out of a text. */
public final class TimesInProse {

    /** The languages that have a file of words. */
    private static final Set<String> LANGUAGES =
            Set.of("en", "ja", "fr", "de", "uk", "ko", "zh-Hant", "zh-Hans", "es", "ar");

    private static final LanguageCache<String, TimeLanguage> LOADED = new LanguageCache<>(TimeLanguage::load);

    private TimesInProse() {}

    /** Whether texts in this language can be read. */
    public static boolean reads(LanguageTag locale) {
        return LANGUAGES.contains(language(locale));
    }

    /** The languages that can be read, as the names of their files. */
    public static Set<String> languages() {
        return LANGUAGES;
    }

    /**
     * The expressions in a text, in reading order, none within another; empty if the language cannot be read. Takes
     * time in proportion to the text's length.
     *
     * @param text without markup
     */
    public static List<TimeExpression> read(String text, LanguageTag locale) {
        String language = language(locale);
        return LANGUAGES.contains(language) ? LOADED.get(language).read(text) : List.of();
    }

    /** Chinese is read by script, every other language by its name. */
    private static String language(LanguageTag locale) {
        ULocale tag = locale.base().toULocale();
        return tag.getLanguage().equals("zh")
                ? "zh-" + ULocale.addLikelySubtags(tag).getScript()
                : tag.getLanguage();
    }
}
