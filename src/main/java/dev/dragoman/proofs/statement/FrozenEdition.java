package dev.dragoman.proofs.statement;

import dev.dragoman.editions.EditionNotices;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.Optional;

/**
 * What is frozen with an edition besides itself, as it is stored.
 *
 * @param storedNotices the notices as their stored text
 * @param storedEvidence who or what made its texts, as its stored text
 * @param release the id of the act that released it; empty for imports
 * @param revisionDigest of the revision
 * @param record with its times as they were recorded, whatever the zone rules say today
 * @param bundleDigest of the bundle version
 */
public record FrozenEdition(
        EditionNotices notices,
        String storedNotices,
        String storedEvidence,
        Optional<String> release,
        String revisionDigest,
        CanonicalRecord record,
        Optional<String> bundleDigest,
        Optional<Bundle> bundle) {}
