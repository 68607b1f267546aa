package dev.dragoman.rendering;

import dev.dragoman.publication.Edition;
import dev.dragoman.publication.EditionText;
import dev.dragoman.records.Revision;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import java.util.List;
import java.util.Optional;

/**
 * An edition with the texts that it froze.
 *
 * @param version the bundle version; empty for the canonical locale
 * @param all the newest edition of every locale of the record, the canonical one first
 */
public record PublicText(Edition edition, Revision revision, Optional<BundleVersion> version, List<Edition> all) {

    public PublicText {
        all = List.copyOf(all);
    }

    /** A text among all public versions of its record. */
    public static PublicText of(EditionText text, List<Edition> all) {
        return new PublicText(text.edition(), text.revision(), text.version(), all);
    }

    Optional<Bundle> bundle() {
        return version.map(BundleVersion::bundle);
    }
}
