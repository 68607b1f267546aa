package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import java.time.Instant;
import java.util.List;

/**
 * A correction that an edition lists for its readers.
 *
 * @param edition the number of the edition, of the same locale, that shows what was corrected
 * @param at when it was released
 * @param note what the publisher says of it
 * @param lang the language of the note
 * @param units the ids of the units that this locale shows in the canonical language since; empty if it shows them
 *     corrected
 */
public record Correction(int edition, Instant at, String note, LanguageTag lang, List<String> units) {

    public Correction {
        units = List.copyOf(units);
    }
}
