package dev.dragoman.translation.machine;

import java.time.Instant;
import java.util.Optional;

/**
 * That a machine has made a text.
 *
 * @param digest of the text, as hexadecimal digits
 * @param version the first version of the bundle with this text
 * @param tool the software
 * @param acceptedBy who has saved it as finished without changing it
 * @param approved whether a reviewer has approved that version or a later one
 */
public record MachineText(
        String unit,
        String digest,
        int version,
        String tool,
        Instant madeAt,
        Optional<String> acceptedBy,
        boolean approved) {

    /** Whether a person has accepted or approved it. */
    public boolean isReviewed() {
        return acceptedBy.isPresent() || approved;
    }
}
