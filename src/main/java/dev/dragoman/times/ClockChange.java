package dev.dragoman.times;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * A clock change that makes a wall time impossible or ambiguous in its zone.
 *
 * @param before what the clocks showed when they were changed
 * @param after what they showed then
 * @param offsets the offsets at which the wall time occurs, the earlier instant first; none if it is skipped
 */
public record ClockChange(LocalDateTime before, LocalDateTime after, List<ZoneOffset> offsets) {

    public ClockChange {
        offsets = List.copyOf(offsets);
    }

    /** The change that skips a wall time or makes it occur twice; empty for all other wall times. */
    public static Optional<ClockChange> at(LocalDateTime wall, ZoneId zone) {
        ZoneOffsetTransition change = Zones.rules(zone).getTransition(wall);
        return Optional.ofNullable(change)
                .map(of -> new ClockChange(
                        of.getDateTimeBefore(),
                        of.getDateTimeAfter(),
                        Zones.rules(zone).getValidOffsets(wall)));
    }

    /** Whether the wall time never occurs. */
    public boolean isGap() {
        return offsets.isEmpty();
    }
}
