package dev.dragoman.editions;

import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.Authority;
import java.time.Instant;
import java.util.Optional;

/**
 * What is public for one record and locale, frozen and numbered.
 *
 * @param number 1, 2, 3 … within record and locale
 * @param revision the number of the revision it shows
 * @param bundleVersion the number of the bundle version it shows; empty for the canonical locale
 * @param authority the legal status of this language version
 * @param weight how much the change from the edition before matters
 * @param note what the publisher says of the change, in the canonical language
 * @param reviewer who approved the bundle version, by the name of their token or sign-in, which the public never sees;
 *     empty where nobody had to
 * @param reviewerName how the public may know them; empty if they are to stay unnamed
 * @param unitWeights of a translation, for each unit that is outdated or missing the weight of the change that made it
 *     so; of the canonical text, for each unit that it changed the weight of that change
 */
public record Edition(
        Slug slug,
        LanguageTag locale,
        int number,
        int revision,
        Optional<Integer> bundleVersion,
        Authority authority,
        Instant releasedAt,
        Weight weight,
        Optional<String> note,
        Optional<String> reviewer,
        Optional<String> reviewerName,
        UnitWeights unitWeights) {

    /** How much the change from the edition before matters; empty for the first, which changes nothing. */
    public Optional<Weight> changeWeight() {
        return number == 1 ? Optional.empty() : Optional.of(weight);
    }
}
