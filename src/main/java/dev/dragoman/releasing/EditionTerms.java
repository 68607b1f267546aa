package dev.dragoman.releasing;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.translation.Authority;
import java.util.Optional;

/**
 * The terms on which one edition of a release is made.
 *
 * @param authority the legal status of the language version; empty for what is in force
 * @param requested whether the release names it; otherwise the canonical text carries it along
 * @param weight what is said of this language version alone
 * @param usualWeight how much the change matters if nothing is said of this language version
 * @param unitWeights what is said of single units in this language version
 * @param overridden the errors that it is made in spite of
 * @param note the note for readers
 * @param noteLang the language of the note
 */
record EditionTerms(
        Optional<Authority> authority,
        boolean requested,
        Optional<Weight> weight,
        Weight usualWeight,
        UnitWeights unitWeights,
        OverriddenErrors overridden,
        Optional<String> note,
        LanguageTag noteLang) {

    /**
     * The terms of a language version.
     *
     * @param item what the release says of it; empty if the canonical text carries it along
     */
    static EditionTerms of(LanguageTag locale, Optional<ReleaseItem> item, ReleaseTerms terms) {
        Optional<String> own = terms.notes().in(locale);
        return new EditionTerms(
                item.flatMap(ReleaseItem::authority),
                item.isPresent(),
                item.flatMap(ReleaseItem::weight),
                terms.weight(),
                item.map(ReleaseItem::unitWeights).orElse(UnitWeights.NONE),
                item.map(ReleaseItem::overridden).orElse(OverriddenErrors.NONE),
                own.or(terms::note),
                own.isPresent() ? locale : LanguageTag.CANONICAL);
    }

    EditionTerms withUsualWeight(Weight other) {
        return new EditionTerms(authority, requested, weight, other, unitWeights, overridden, note, noteLang);
    }

    /** How much a change matters unless something is said of its unit. */
    Weight defaultWeight() {
        return weight.orElse(usualWeight);
    }

    /** Whether an edition tells readers what these terms say, so that no other is needed. */
    boolean isToldBy(Edition edition) {
        boolean sameNote = !requested || note.isEmpty() || note.equals(edition.note());
        boolean sameWeights = edition.bundleVersion().isEmpty()
                || unitWeights.byUnit().entrySet().stream().allMatch(unit -> edition.unitWeights()
                        .of(unit.getKey())
                        .map(unit.getValue()::equals)
                        .orElse(true));
        return sameNote && sameWeights;
    }
}
