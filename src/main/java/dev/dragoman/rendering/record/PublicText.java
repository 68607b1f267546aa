package dev.dragoman.rendering.record;

import dev.dragoman.editions.Correction;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionNotices;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.Listing;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Revision;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Provenance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An edition with the texts that it froze.
 *
 * @param version the bundle version; empty for the canonical locale
 * @param notices the notices for readers
 * @param evidence who or what made its texts
 * @param all the newest public edition of every locale of the record, the canonical one first
 * @param currentRevision the revision that it is compared with: the one that is public in the canonical language, or its
 *     own where it is history itself
 * @param related the public language versions of the related records that its readers may get, in the order of the
 *     records
 */
public record PublicText(
        Edition edition,
        Revision revision,
        Optional<BundleVersion> version,
        EditionNotices notices,
        EditionEvidence evidence,
        List<Edition> all,
        int currentRevision,
        List<Listing> related) {

    public PublicText {
        related = List.copyOf(related);
        all = List.copyOf(all);
    }

    /** A text among all public versions of its record. */
    public static PublicText of(EditionText text, List<Edition> all) {
        return new PublicText(
                text.edition(),
                text.revision(),
                text.version(),
                text.notices(),
                text.evidence(),
                all,
                all.get(0).revision(),
                List.of());
    }

    /** A text that was public before; whether it is behind today's says nothing of it. */
    public static PublicText frozen(EditionText text, List<Edition> all) {
        return new PublicText(
                text.edition(),
                text.revision(),
                text.version(),
                text.notices(),
                text.evidence(),
                all,
                text.edition().revision(),
                List.of());
    }

    /** The same with the public language versions of its related records. */
    public PublicText withRelated(List<Listing> found) {
        return new PublicText(edition, revision, version, notices, evidence, all, currentRevision, found);
    }

    /** How its units are shown. */
    public Treatments treatments() {
        return Treatments.of(revision.record(), bundle(), edition.unitWeights());
    }

    /** The ids of the units that are shown in the language of the translation, in reading order; none of the canonical text. */
    public List<String> translatedUnits() {
        return version.isEmpty() ? List.of() : treatments().translated();
    }

    /**
     * The revision that the translation was made from, of units that have changed since the earliest one; empty for the
     * canonical locale.
     */
    public Optional<Integer> translatedFrom() {
        return translatedFrom(treatments().changed().keySet());
    }

    /** The earliest revision that any of these units was translated from, or else the whole translation. */
    public Optional<Integer> translatedFrom(Collection<String> units) {
        return version.map(of -> units.stream()
                .map(notices.madeFrom()::get)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(of.revision()));
    }

    /** The language of the edition's note. */
    public LanguageTag noteLang() {
        return notices.noteLang().orElse(LanguageTag.CANONICAL);
    }

    /** The corrections that are shown to readers, earliest first. */
    List<Correction> corrections() {
        if (!notices.corrections().isEmpty()) {
            return notices.corrections();
        }
        return edition.note()
                .filter(note ->
                        edition.changeWeight().filter(Weight.CORRECTION::equals).isPresent())
                .map(note ->
                        List.of(new Correction(edition.number(), edition.releasedAt(), note, noteLang(), List.of())))
                .orElse(List.of());
    }

    /** Who or what translated it; unknown for the canonical locale. */
    public Provenance provenance() {
        return bundle().map(Bundle::provenance).orElse(Provenance.UNKNOWN);
    }

    Optional<Bundle> bundle() {
        return version.map(BundleVersion::bundle);
    }
}
