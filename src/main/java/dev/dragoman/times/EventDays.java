package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When an all-day event took place: calendar days without wall times, the same in every zone.
 *
 * @param last the last day that belongs to it; the first one for an event of one day
 */
public record EventDays(LocalDate first, LocalDate last) {

    private static final int MAX_DAYS = 366;

    /**
     * @throws ProblemException {@code INVALID_TIME} if the last day is before the first one, or more than a year after
     * it
     */
    public EventDays {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new ProblemException(
                    ProblemCode.INVALID_TIME,
                    "The last day " + last + " is before the first day " + first
                            + "; it must be the same day or later");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
            throw new ProblemException(
                    ProblemCode.INVALID_TIME, first + " to " + last + " is longer than " + MAX_DAYS + " days");
        }
    }

    /**
     * The given number of days, beginning with {@code first}.
     *
     * @throws ProblemException {@code INVALID_TIME} if the duration is not an exact number of days
     */
    public static EventDays lasting(LocalDate first, ApproximateDuration duration) {
        if (duration.about() || !duration.time().isZero()) {
            throw new ProblemException(
                            ProblemCode.INVALID_TIME,
                            "An all-day event lasts whole days, as in P2D, not " + duration
                                    + "; give start and end as wall times in a zone for anything shorter")
                    .with("duration", duration.toString());
        }
        return new EventDays(first, first.plusDays(duration.days() - 1L));
    }

    /** The number of days, including the first and the last. */
    public ApproximateDuration duration() {
        return new ApproximateDuration((int) ChronoUnit.DAYS.between(first, last) + 1, Duration.ZERO, false);
    }

    /** Whether it is an event of a single day. */
    public boolean onOneDay() {
        return first.equals(last);
    }

    /** The days in ISO 8601: a date, or an interval as {@code 2026-07-07/2026-07-09}. */
    @Override
    public String toString() {
        return onOneDay() ? first.toString() : first + "/" + last;
    }
}
