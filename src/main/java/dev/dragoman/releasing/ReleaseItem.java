package dev.dragoman.releasing;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.Authority;
import java.util.Optional;

/**
 * What a release makes public of one record and locale, as it was when the release was made.
 *
 * @param version the number of the bundle version; empty for the canonical locale
 * @param authority the legal status of the language version; empty for what is in force when it becomes public
 * @param unfinishedInCanonical whether the publisher said that units that are not finished are shown in the canonical
 *     language
 * @param weight how much its change matters; empty for what is said of the canonical text or of the whole release
 * @param unitWeights what is said of single units
 * @param overridden the errors that it is released in spite of
 */
public record ReleaseItem(
        Slug slug,
        LanguageTag locale,
        int revision,
        Optional<Integer> version,
        Optional<Authority> authority,
        boolean unfinishedInCanonical,
        Optional<Weight> weight,
        UnitWeights unitWeights,
        OverriddenErrors overridden) {

    /** Says that unfinished units are shown in the canonical language. */
    public static final String CANONICAL = "canonical";

    public ReleaseItem {
        if (locale.equals(LanguageTag.CANONICAL) == version.isPresent()) {
            throw new IllegalArgumentException("Every locale but the canonical one shows a bundle version");
        }
    }

    /** A revision of the canonical text of which nothing more is said. */
    static ReleaseItem canonical(Slug slug, int revision) {
        return new ReleaseItem(
                slug,
                LanguageTag.CANONICAL,
                revision,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                UnitWeights.NONE,
                OverriddenErrors.NONE);
    }

    EditionKey key() {
        return new EditionKey(slug, locale);
    }

    /** The same, in spite of errors. */
    ReleaseItem inSpiteOf(OverriddenErrors errors) {
        return new ReleaseItem(
                slug, locale, revision, version, authority, unfinishedInCanonical, weight, unitWeights, errors);
    }

    boolean isCanonical() {
        return version.isEmpty();
    }
}
