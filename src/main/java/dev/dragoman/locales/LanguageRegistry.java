package dev.dragoman.locales;

import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.locale.LocaleValidityChecker;
import com.ibm.icu.util.ULocale;
import dev.dragoman.problem.Declined;

/** Tells language tags that somebody has registered from what only has their form, as {@code eu-summit-2024} has. */
public final class LanguageRegistry {

    private static final LocaleValidityChecker CHECKER = new LocaleValidityChecker(Datasubtype.values());

    private LanguageRegistry() {}

    /** Whether this is a well-formed tag all of whose subtags are registered (RFC 5646 §2.2.9); extensions do not count. */
    public static boolean isRegistered(String text) {
        try {
            ULocale locale = LanguageTag.parse(text).base().toULocale();
            return !locale.getLanguage().isEmpty() && CHECKER.isValid(locale, new LocaleValidityChecker.Where());
        } catch (Declined illFormed) {
            return false;
        }
    }
}
