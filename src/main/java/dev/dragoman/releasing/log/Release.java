package dev.dragoman.releasing.log;

import dev.dragoman.editions.weights.Weight;
import dev.dragoman.releasing.terms.ReleaseNotes;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.times.ZonedMoment;
import java.time.Instant;
import java.util.Optional;

/**
 * The act that makes one or more editions public at one instant.
 *
 * @param id sorts by the time of its making
 * @param due when it takes or took place
 * @param at the wall time that it was scheduled for; empty for a release made at once
 * @param endedAt when it was done or cancelled
 */
public record Release(
        String id,
        ReleaseState state,
        Instant due,
        Optional<ZonedMoment> at,
        Weight weight,
        Optional<String> note,
        ReleaseNotes notes,
        String createdBy,
        Instant createdAt,
        Optional<Instant> endedAt) {

    public Release {
        if ((state == ReleaseState.SCHEDULED) == endedAt.isPresent()) {
            throw new IllegalArgumentException("A release has ended unless it is scheduled");
        }
    }

    /** What is said of the change. */
    public ReleaseTerms terms() {
        return new ReleaseTerms(weight, note, notes);
    }
}
