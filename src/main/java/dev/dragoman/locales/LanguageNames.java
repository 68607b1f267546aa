package dev.dragoman.locales;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/** Names of languages, from CLDR. */
final class LanguageNames {

    /**
     * A cache, because every page's menu needs all of them and each one costs ICU a read of another locale's data. What
     * it holds when a native executable is built stays in it, so its maintenance runs on the calling thread: no
     * background task can be half done then.
     */
    private static final Cache<LanguageTag, String> OWN =
            Caffeine.newBuilder().maximumSize(1_000).executor(Runnable::run).build();

    private LanguageNames() {}

    static String own(LanguageTag tag) {
        return OWN.get(tag, LanguageNames::readOwn);
    }

    private static String readOwn(LanguageTag tag) {
        return names(tag, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU).localeDisplayName(tag.toULocale());
    }

    static String within(LanguageTag reader, LanguageTag tag) {
        return names(reader, DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE)
                .localeDisplayName(tag.toULocale());
    }

    // For a locale that it does not know, ICU answers in the default locale of the machine: English is the same
    // everywhere.
    private static LocaleDisplayNames names(LanguageTag tag, DisplayContext capitalization) {
        LocaleDisplayNames names =
                LocaleDisplayNames.getInstance(tag.toULocale(), DisplayContext.DIALECT_NAMES, capitalization);
        LanguageAndScript answered =
                LanguageAndScript.of(new LanguageTag(names.getLocale().toLanguageTag()));
        return answered.equals(LanguageAndScript.of(tag))
                ? names
                : LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.DIALECT_NAMES, capitalization);
    }
}
