package dev.dragoman.editions;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How a language version of a record stands: its newest edition, and whether it was withdrawn.
 *
 * @param withdrawal empty where the edition is public
 */
public record PublicStatus(Edition edition, Optional<Withdrawal> withdrawal) {

    public PublicStatus {
        requireNonNull(edition, "edition");
        requireNonNull(withdrawal, "withdrawal");
    }

    public boolean isPublic() {
        return withdrawal.isEmpty();
    }

    /** When readers last saw a change: the release, or the withdrawal after it. */
    public Instant lastChange() {
        return withdrawal
                .map(Withdrawal::changedAt)
                .filter(at -> at.isAfter(edition.releasedAt()))
                .orElse(edition.releasedAt());
    }
}
