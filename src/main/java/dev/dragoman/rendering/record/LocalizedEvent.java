package dev.dragoman.rendering.record;

import dev.dragoman.times.ApproximateDuration;
import java.util.List;
import java.util.Optional;

/**
 * An event's times, each in all zones shown, or its days, and its place.
 *
 * @param start empty where the event is all-day
 * @param end empty where neither an end nor a duration is known, or where the event is all-day
 * @param days the first and the last day of an all-day event, one if they are the same; else empty
 */
public record LocalizedEvent(
        List<LocalizedTime> start,
        List<LocalizedTime> end,
        List<LocalizedDay> days,
        Optional<LocalizedDuration> duration,
        Optional<LocalizedText> place) {

    /** Whether the event is told in days, without wall times. */
    public boolean allDay() {
        return !days.isEmpty();
    }

    /**
     * A day and its wording.
     *
     * @param iso the date, ISO 8601, which no zone ever shifts
     */
    public record LocalizedDay(String iso, String text) {}

    /** A duration and its wording. */
    public record LocalizedDuration(ApproximateDuration duration, String text) {}
}
