package dev.dragoman.locales;

import com.ibm.icu.util.ULocale;

/** A language and the script it is likely written in (UTS #35, likely subtags). */
record LanguageAndScript(String language, String script) {

    static LanguageAndScript of(LanguageTag tag) {
        ULocale locale = tag.toULocale();
        // CLDR would read an undetermined language as English.
        if (locale.getLanguage().isEmpty()) {
            return new LanguageAndScript("und", locale.getScript());
        }
        ULocale likely = ULocale.addLikelySubtags(locale);
        return new LanguageAndScript(sameAs(likely.getLanguage()), likely.getScript());
    }

    // The one pair of names for the same language that CLDR's aliases do not unite; its matching data do.
    private static String sameAs(String language) {
        return language.equals("no") ? "nb" : language;
    }
}
