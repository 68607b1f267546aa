package dev.dragoman.bundles;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.Declined;
import dev.dragoman.records.CanonicalRecord;
import java.util.Optional;

/** What a file must say of its languages and of what it was made from. */
record XliffHeader(CanonicalRecord canonical, LanguageTag locale) {

    /** Holds the source language to the canonical locale. */
    void requireSource(String attribute, String language) {
        if (!names(language, LanguageTag.CANONICAL)) {
            throw XliffProblem.file(
                    attribute + " is \"" + language + "\"; the canonical locale is \"" + LanguageTag.CANONICAL + "\"");
        }
    }

    /**
     * Holds the target language to the locale of the bundle, however it is written.
     *
     * @param language as the file has it; null or empty where it says nothing
     */
    void requireTarget(String attribute, String language) {
        String given = Optional.ofNullable(language).orElse("");
        if (given.isEmpty()) {
            throw XliffProblem.file(attribute + " is missing; it should be \"" + locale + "\"");
        }
        if (!names(given, locale)) {
            throw XliffProblem.file(attribute + " is \"" + given + "\"; this bundle is for \"" + locale + "\"");
        }
    }

    /** Holds what the file was made from to the record. */
    void requireOriginal(String original) {
        if (!original.isEmpty() && !original.equals(canonical.slug().value())) {
            throw XliffProblem.file(
                    "The file's original is \"" + original + "\"; this bundle is for \"" + canonical.slug() + "\"");
        }
    }

    /** Whether a tag in a file names a language. */
    static boolean names(String tag, LanguageTag language) {
        try {
            return LanguageTag.parse(tag).equals(language);
        } catch (Declined e) {
            return false;
        }
    }
}
