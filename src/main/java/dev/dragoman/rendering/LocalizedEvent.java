package dev.dragoman.rendering;

import dev.dragoman.times.ApproximateDuration;
import java.util.List;
import java.util.Optional;

/**
 * An event's times, each in all zones shown, and its place.
 *
 * @param end empty where neither an end nor a duration is known
 */
public record LocalizedEvent(
        List<LocalizedTime> start,
        List<LocalizedTime> end,
        Optional<LocalizedDuration> duration,
        Optional<LocalizedText> place) {

    /** A duration and its wording. */
    public record LocalizedDuration(ApproximateDuration duration, String text) {}
}
