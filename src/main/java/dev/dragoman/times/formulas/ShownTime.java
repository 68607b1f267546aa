package dev.dragoman.times.formulas;

import static java.util.Objects.requireNonNull;

import dev.dragoman.times.ZonedMoment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A moment as it is shown in one zone: the zone's customary label, how many days its date is ahead of the event's own
 * ({@code -1}, {@code 0}, {@code 1}; {@code 2} at most, across the date line), and the text with date, time and label.
 */
public record ShownTime(ZonedMoment moment, String label, int dayShift, String text) {

    public ShownTime {
        requireNonNull(moment, "moment");
        requireNonNull(label, "label");
        requireNonNull(text, "text");
    }

    /** What the clocks in {@link #zone} show. */
    public LocalDateTime wall() {
        return moment.wall();
    }

    public Instant instant() {
        return moment.instant();
    }

    public ZoneId zone() {
        return moment.zone();
    }

    /** The value for HTML's {@code <time datetime>}, for example {@code 2023-04-05T18:20+09:00}. */
    public String datetime() {
        return moment.withoutZone();
    }
}
