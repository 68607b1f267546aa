package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.prose.times.TimeExpression.Duration;
import java.util.List;

/**
 * What a text says of one event: its clock times, mostly one on the spot and the same one on other clocks, and how long it
 * lasted.
 */
record Statement(List<StatedClock> clocks, List<Duration> durations) {

    Statement {
        clocks = List.copyOf(clocks);
        durations = List.copyOf(durations);
    }

    /** Whether it says when the event ended. */
    boolean isRange() {
        return clocks.stream().anyMatch(stated -> stated.role() == StatedClock.Role.END);
    }
}
