package dev.dragoman.editions;

import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.records.Revision;
import dev.dragoman.translation.BundleVersion;
import java.util.Optional;

/**
 * An edition with the texts that it froze.
 *
 * @param version the bundle version; empty for the canonical locale
 * @param notices the notices for readers
 * @param evidence who or what made its texts
 */
public record EditionText(
        Edition edition,
        Revision revision,
        Optional<BundleVersion> version,
        EditionNotices notices,
        EditionEvidence evidence) {}
