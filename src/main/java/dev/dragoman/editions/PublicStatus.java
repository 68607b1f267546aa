package dev.dragoman.editions;

import static java.util.Objects.requireNonNull;

import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The public status of a language version of a record: its newest edition, and whether it was withdrawn.
 *
 * @param withdrawal empty where the edition is public
 * @param related the related records of the revision that the edition shows, by their present slugs, in its order
 */
public record PublicStatus(Edition edition, Optional<Withdrawal> withdrawal, List<Slug> related) {

    public PublicStatus {
        requireNonNull(edition, "edition");
        requireNonNull(withdrawal, "withdrawal");
        related = List.copyOf(related);
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
