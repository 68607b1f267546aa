package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When an event took place: its start in its own zone, its duration if known, and the further zones in which its times
 * are shown.
 */
public record EventTimes(
        ZonedMoment start,
        Optional<ZonedMoment> end,
        Optional<ApproximateDuration> duration,
        List<ZoneId> furtherZones) {

    /**
     * If only one of end and duration is given, the other is derived from it.
     *
     * @throws ProblemException {@code INVALID_TIME} if the end is not after the start, or end and duration contradict
     *     each other: exactly, or for an {@code about} by more than ten minutes and more than a tenth
     */
    public EventTimes {
        requireNonNull(start, "start");
        furtherZones = List.copyOf(furtherZones);
        if (end.isPresent()) {
            Duration elapsed = Duration.between(start.instant(), end.get().instant());
            if (elapsed.isZero() || elapsed.isNegative()) {
                throw new ProblemException(
                        ProblemCode.INVALID_TIME,
                        "The end " + end.get() + " is not after the start " + start + "; it must be later");
            }
            ApproximateDuration exact = ApproximateDuration.between(start, end.get());
            if (duration.isPresent()) {
                requireAgreement(start, duration.get(), exact, elapsed);
            }
            duration = duration.or(() -> Optional.of(exact));
        } else {
            end = duration.map(start::plus);
        }
    }

    /** An event of which only the start is known. */
    public static EventTimes startingAt(ZonedMoment start) {
        return new EventTimes(start, Optional.empty(), Optional.empty(), List.of());
    }

    /** An event of which start and duration are known. */
    public static EventTimes lasting(ZonedMoment start, ApproximateDuration duration) {
        return new EventTimes(start, Optional.empty(), Optional.of(duration), List.of());
    }

    /** These times under the current zone rules, if they were recorded at {@code storedAt}. */
    public EventTimes underTodaysRules(Instant storedAt) {
        ZonedMoment from = start.underTodaysRules(storedAt);
        return from.equals(start)
                ? this
                : new EventTimes(from, duration.isPresent() ? Optional.empty() : end, duration, furtherZones);
    }

    /**
     * Whether it is shown by start and end: it lasted a day or more, exactly, and not a whole number of days.
     */
    public boolean shownAsSpan() {
        return duration.filter(given -> given.wholeDays() > 0 && !given.about())
                .filter(given -> given.hoursOfDay() > 0 || given.minutes() > 0)
                .isPresent();
    }

    private static void requireAgreement(
            ZonedMoment start, ApproximateDuration given, ApproximateDuration exact, Duration elapsed) {
        Duration difference = Duration.between(
                        start.instant(), start.plus(given).instant())
                .minus(elapsed)
                .abs();
        Duration tenth = elapsed.dividedBy(10);
        Duration tolerance = tenth.compareTo(Duration.ofMinutes(10)) > 0 ? tenth : Duration.ofMinutes(10);
        if (given.about() ? difference.compareTo(tolerance) > 0 : !difference.isZero()) {
            throw new ProblemException(
                            ProblemCode.INVALID_TIME,
                            "Start and end are " + exact + " apart, but the duration is " + given
                                    + "; give only one of the two, or make them agree")
                    .with("duration", given.toString());
        }
    }
}
