package dev.dragoman.releasing.forecast;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.translation.Authority;
import java.util.List;
import java.util.Optional;

/**
 * What the readers of a language would see of a record.
 *
 * @param authority the legal status of the new edition; empty where there is none
 * @param named whether the release names it; otherwise it follows the canonical text
 * @param inCanonical the units that they would see in the canonical language, in reading order
 * @param outdated the units with a notice that the canonical text has changed since, in reading order
 * @param note the note for them
 */
public record LocaleForecast(
        LanguageTag locale,
        Change change,
        Optional<Authority> authority,
        boolean named,
        List<String> inCanonical,
        List<String> outdated,
        Optional<String> note) {

    public LocaleForecast {
        inCanonical = List.copyOf(inCanonical);
        outdated = List.copyOf(outdated);
    }
}
