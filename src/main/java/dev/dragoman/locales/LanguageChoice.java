package dev.dragoman.locales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The version that a reader gets, and the fallback to declare.
 *
 * @param requested the language that the reader prefers most, with its extensions; empty if the reader asked for none
 * @param served the version that answers
 * @param fallback why it is not the requested language; empty if it is, or if none was requested
 * @param formatting the locale for dates and numbers: the served one, with the region and the extensions {@code ca},
 *     {@code hc} and {@code nu} of the wish that it fulfils
 * @param wording the locale for times within the official text: the served one, with those extensions if the address
 *     has them; no region and no browser setting ever changes the text
 */
public record LanguageChoice(
        Optional<LanguageTag> requested,
        LanguageTag served,
        Optional<FallbackReason> fallback,
        LanguageTag formatting,
        LanguageTag wording) {

    public LanguageChoice {
        requireNonNull(requested, "requested");
        requireNonNull(served, "served");
        requireNonNull(fallback, "fallback");
        requireNonNull(formatting, "formatting");
        requireNonNull(wording, "wording");
        if (fallback.isPresent() && requested.isEmpty()) {
            throw new IllegalArgumentException("Nothing was requested, so " + served + " is not a fallback");
        }
        if (!formatting.equals(served) && !LanguageAndScript.of(formatting).equals(LanguageAndScript.of(served))) {
            throw new IllegalArgumentException("What is served in " + served + " cannot be formatted in " + formatting);
        }
    }

    /** A choice whose text is the same for every reader. */
    public LanguageChoice(
            Optional<LanguageTag> requested,
            LanguageTag served,
            Optional<FallbackReason> fallback,
            LanguageTag formatting) {
        this(requested, served, fallback, formatting, served);
    }

    /** The locale for times within a text: with the extensions that the address has, if the text is in the language served. */
    public LanguageTag wordingOf(LanguageTag text) {
        return text.equals(served) ? wording : text;
    }

    /** The locale for the interface's messages: the served one, with the extensions of the request that it matches. */
    public LanguageTag interfaceLocale() {
        return Formatting.withoutRegion(served, formatting);
    }
}
