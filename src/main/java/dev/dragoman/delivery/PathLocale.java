package dev.dragoman.delivery;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the locale that the first part of an address names. */
public final class PathLocale {

    // It is also the tag of a language, Apiaká, but the addresses of data begin with it.
    private static final String DATA = "api";

    private static final Pattern LIKE_A_TAG = Pattern.compile("[A-Za-z]{1,3}(?:[-_].*)?");

    private PathLocale() {}

    /** The locale; empty if it is none. No language has a tag of four letters or more (RFC 5646 §2.2.1). */
    public static Optional<LanguageTag> of(String segment) {
        // Most slugs are told apart here, without the cost of an exception for each.
        if (!LIKE_A_TAG.matcher(segment).matches()) {
            return Optional.empty();
        }
        try {
            LanguageTag tag = LanguageTag.parse(segment).withFormattingExtensions();
            String language = tag.toULocale().getLanguage();
            boolean named = language.length() == 2 || language.length() == 3;
            return named && !language.equals(DATA) ? Optional.of(tag) : Optional.empty();
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /**
     * The locale of an address that has nothing else in its place.
     *
     * @throws ProblemException NOT_FOUND if it is none
     */
    public static LanguageTag named(String segment) {
        return of(segment)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND,
                        "Nothing is published at this address, as it does not begin with a language tag (BCP 47)"));
    }
}
