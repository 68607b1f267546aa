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
 */
public record LanguageChoice(
        Optional<LanguageTag> requested,
        LanguageTag served,
        Optional<FallbackReason> fallback,
        LanguageTag formatting) {

    public LanguageChoice {
        requireNonNull(requested, "requested");
        requireNonNull(served, "served");
        requireNonNull(fallback, "fallback");
        requireNonNull(formatting, "formatting");
        if (fallback.isPresent() && requested.isEmpty()) {
            throw new IllegalArgumentException("Nothing was requested, so " + served + " is no fallback");
        }
        if (!formatting.equals(served) && !Written.of(formatting).equals(Written.of(served))) {
            throw new IllegalArgumentException("What is served in " + served + " cannot be formatted in " + formatting);
        }
    }
}
