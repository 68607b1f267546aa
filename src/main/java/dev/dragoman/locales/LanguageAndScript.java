package dev.dragoman.locales;

import com.ibm.icu.util.ULocale;

/** A language and the script it is likely written in (UTS #35, likely subtags): what a reader can be asked to read. */
record LanguageAndScript(String language, String script) {

    static LanguageAndScript of(LanguageTag tag) {
        ULocale locale = tag.toULocale();
        // CLDR would take an undetermined language for English.
        if (locale.getLanguage().isEmpty()) {
            return new LanguageAndScript("und", locale.getScript());
        }
        ULocale likely = ULocale.addLikelySubtags(locale);
        return new LanguageAndScript(sameAs(likely.getLanguage()), likely.getScript());
    }

    // The one pair that people use as names of the same language and CLDR does not make one; its matching data do.
    private static String sameAs(String language) {
        return language.equals("no") ? "nb" : language;
    }
}
