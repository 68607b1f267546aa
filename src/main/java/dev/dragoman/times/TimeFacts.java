package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/** All the times of a record that its text may refer to; {@code issued} is a date and no instant. */
public record TimeFacts(Optional<EventTimes> event, LocalDate issued, Optional<ZonedMoment> updated) {

    public TimeFacts {
        requireNonNull(event, "event");
        requireNonNull(issued, "issued");
        requireNonNull(updated, "updated");
    }

    /**
     * Makes sure that a reference leads to one of these times.
     *
     * @throws dev.dragoman.problem.Declined {@code INVALID_TIME_REFERENCE} if the record has no such time
     */
    public void require(TimeReference reference) {
        if (!has(reference)) {
            throw TimeReference.declined(
                    reference.toString(), "The record has no such time as " + reference + " refers to");
        }
    }

    /** Whether a reference leads to one of these times. */
    public boolean has(TimeReference reference) {
        return switch (reference.name()) {
            case WHEN, START -> event.isPresent();
            case END -> event.flatMap(EventTimes::end).isPresent();
            case DURATION -> event.flatMap(EventTimes::duration).isPresent();
            case UPDATED -> updated.isPresent();
            case ISSUED -> true;
        };
    }
}
