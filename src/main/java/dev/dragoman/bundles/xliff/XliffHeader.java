package dev.dragoman.bundles.xliff;

import dev.dragoman.bundles.FileLanguage;
import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the languages and the original that a file names. */
public final class XliffHeader {

    private final CanonicalRecord canonical;
    private final LanguageTag locale;
    private final Set<String> notes = new LinkedHashSet<>();

    public XliffHeader(CanonicalRecord canonical, LanguageTag locale) {
        this.canonical = canonical;
        this.locale = locale;
    }

    /**
     * Checks that the source language is the canonical locale, of any region.
     *
     * @throws ProblemException INVALID_BUNDLE
     */
    public void requireSource(String attribute, String language) {
        String given = Optional.ofNullable(language).orElse("");
        if (!FileLanguage.isEnglish(given)) {
            throw XliffProblem.file(
                    attribute + " is \"" + given + "\"; the canonical locale is \"" + LanguageTag.CANONICAL + "\"");
        }
        FileLanguage.note(attribute, given, LanguageTag.CANONICAL).ifPresent(notes::add);
    }

    /**
     * Checks that the target language is the bundle's locale, however it is written.
     *
     * @param language as in the file; null or empty if it has none
     * @throws ProblemException INVALID_BUNDLE
     */
    public void requireTarget(String attribute, String language) {
        String given = Optional.ofNullable(language).orElse("");
        if (given.isEmpty()) {
            throw XliffProblem.file(attribute + " is missing; it should be \"" + locale + "\"");
        }
        if (!FileLanguage.isOf(given, locale)) {
            throw XliffProblem.file(attribute + " is \"" + given + "\"; this bundle is for \"" + locale + "\"");
        }
        FileLanguage.note(attribute, given, locale).ifPresent(notes::add);
    }

    /**
     * Checks that the file's original is the record.
     *
     * @throws ProblemException INVALID_BUNDLE, with the {@code original}
     */
    public void requireOriginal(String original) {
        if (!original.isEmpty() && !original.equals(canonical.slug().value())) {
            throw XliffProblem.file("The file's original is \"" + original + "\"; this bundle is for \""
                            + canonical.slug() + "\"")
                    .with("original", original);
        }
    }

    /** How the languages were interpreted if the file says more than the bundle's tag. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
