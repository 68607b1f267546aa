package dev.dragoman.locales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which version answers a reader, and what to tell about it.
 *
 * @param requested the reader's first wish, extensions included; empty if none was expressed
 * @param served the version that answers
 * @param fallback why it is not the first wish's own language; empty if it is, or if there was no wish
 * @param formatting the locale for dates and numbers: the served one, with the region and the extensions {@code ca},
 *     {@code hc} and {@code nu} of the wish that it fulfils
 * @param wording the locale for times within the official text: the served one, with those extensions if the address
 *     itself asks for them; no region and no browser setting ever changes the text
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
            throw new IllegalArgumentException("Nothing was requested, so " + served + " is no fallback");
        }
        if (!formatting.equals(served) && !LanguageAndScript.of(formatting).equals(LanguageAndScript.of(served))) {
            throw new IllegalArgumentException("What is served in " + served + " cannot be formatted in " + formatting);
        }
    }

    /** A choice whose text is worded as in every reader's version. */
    public LanguageChoice(
            Optional<LanguageTag> requested,
            LanguageTag served,
            Optional<FallbackReason> fallback,
            LanguageTag formatting) {
        this(requested, served, fallback, formatting, served);
    }

    /** The locale for the interface's own words: the served one, with the extensions of the wish that it fulfils. */
    public LanguageTag interfaceLocale() {
        return Formatting.withoutRegion(served, formatting);
    }
}
