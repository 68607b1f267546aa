package dev.dragoman.translation;

import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;

/** The locale of a translation in an address. */
public final class TranslationLocale {

    private TranslationLocale() {}

    /**
     * The locale, as CLDR canonicalizes it.
     *
     * @throws ProblemException ILL_FORMED_LANGUAGE_TAG, UNKNOWN_LANGUAGE_TAG, or INVALID_PARAMETER for the canonical locale
     */
    public static LanguageTag require(String locale) {
        LanguageTag tag = LanguageRegistry.require(locale);
        if (tag.equals(LanguageTag.CANONICAL)) {
            throw new ProblemException(
                            ProblemCode.INVALID_PARAMETER,
                            "en is the canonical text, not a translation; write it at /api/records/{slug}")
                    .with("parameter", "locale");
        }
        return tag;
    }
}
