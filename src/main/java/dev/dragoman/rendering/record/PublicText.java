package dev.dragoman.rendering.record;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.Treatments;
import dev.dragoman.records.Revision;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * An edition with the texts that it froze.
 *
 * @param version the bundle version; empty for the canonical locale
 * @param all the newest public edition of every locale of the record, the canonical one first
 * @param currentRevision the revision that it is compared with: the one that is public in the canonical language, or its
 *     own where it is history itself
 */
public record PublicText(
        Edition edition, Revision revision, Optional<BundleVersion> version, List<Edition> all, int currentRevision) {

    public PublicText {
        all = List.copyOf(all);
    }

    /** A text among all public versions of its record. */
    public static PublicText of(EditionText text, List<Edition> all) {
        return new PublicText(
                text.edition(), text.revision(), text.version(), all, all.get(0).revision());
    }

    /** A text that was public before; whether it is behind today's says nothing of it. */
    public static PublicText frozen(EditionText text, List<Edition> all) {
        return new PublicText(
                text.edition(),
                text.revision(),
                text.version(),
                all,
                text.edition().revision());
    }

    /** How its units are shown. */
    public Treatments treatments() {
        return Treatments.of(revision.record(), bundle(), edition.unitWeights());
    }

    /** The revision that the translation was made from; empty for the canonical locale. */
    public Optional<Integer> translatedFrom() {
        return version.map(BundleVersion::revision);
    }

    /** Who or what translated it; unknown for the canonical locale. */
    Provenance provenance() {
        return bundle().map(Bundle::provenance).orElse(Provenance.UNKNOWN);
    }

    Optional<Bundle> bundle() {
        return version.map(BundleVersion::bundle);
    }
}
