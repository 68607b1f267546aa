package dev.dragoman.editions;

import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.locales.LanguageTag;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The notices for readers of an edition; frozen with it.
 *
 * @param noteLang the language of the edition's note; empty for the canonical one
 * @param madeFrom for units whose source has changed since they were translated, the number of the revision that they
 *     were translated from, where it is known
 * @param corrections the corrections to tell of, the earliest first
 * @param overridden the errors of checks that it was released in spite of
 */
public record EditionNotices(
        Optional<LanguageTag> noteLang,
        Map<String, Integer> madeFrom,
        List<Correction> corrections,
        OverriddenErrors overridden) {

    /** Nothing to tell. */
    public static final EditionNotices NONE =
            new EditionNotices(Optional.empty(), Map.of(), List.of(), OverriddenErrors.NONE);

    /** Members that are absent in a stored document are null. */
    public EditionNotices {
        noteLang = noteLang == null ? Optional.empty() : noteLang;
        madeFrom = madeFrom == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(madeFrom));
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        overridden = overridden == null ? OverriddenErrors.NONE : overridden;
    }
}
