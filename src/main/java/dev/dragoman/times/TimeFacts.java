package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import dev.dragoman.problem.ProblemException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All the times of a record that its text may refer to; {@code issued} is a date, not an instant.
 *
 * @param event of an event with wall times
 * @param days of an all-day event
 */
public record TimeFacts(
        Optional<EventTimes> event, Optional<EventDays> days, LocalDate issued, Optional<ZonedMoment> updated) {

    public TimeFacts {
        requireNonNull(event, "event");
        requireNonNull(days, "days");
        requireNonNull(issued, "issued");
        requireNonNull(updated, "updated");
    }

    /** The times of a record that has no all-day event. */
    public TimeFacts(Optional<EventTimes> event, LocalDate issued, Optional<ZonedMoment> updated) {
        this(event, Optional.empty(), issued, updated);
    }

    /**
     * Checks that a reference refers to one of these times.
     *
     * @throws dev.dragoman.problem.ProblemException {@code INVALID_TIME_REFERENCE} if the record has no such time
     */
    public void require(TimeReference reference) {
        if (!has(reference)) {
            throw missing(reference);
        }
    }

    /** Whether a reference refers to one of these times. */
    public boolean has(TimeReference reference) {
        return switch (reference.name()) {
            case WHEN -> event.isPresent() || days.isPresent();
            case START -> event.isPresent() || hasDay(reference);
            case END -> event.flatMap(EventTimes::end).isPresent() || hasDay(reference);
            case DURATION -> event.flatMap(EventTimes::duration).isPresent() || days.isPresent();
            case UPDATED -> updated.isPresent();
            case ISSUED -> true;
        };
    }

    public ProblemException missing(TimeReference reference) {
        boolean noClock = days.isPresent()
                && (reference.name() == TimeReference.Name.START || reference.name() == TimeReference.Name.END);
        return TimeReference.rejected(
                reference.toString(),
                noClock
                        ? "The event is given in whole days; " + reference + " needs a clock time or a zone"
                        : "The record has no time for " + reference);
    }

    private boolean hasDay(TimeReference reference) {
        return days.isPresent()
                && reference.zone().isEmpty()
                && switch (reference.style()) {
                    case DATE, FULL_DATE, DATE_TIME -> true;
                    case TIME, ZONE, FORMULA -> false;
                };
    }
}
