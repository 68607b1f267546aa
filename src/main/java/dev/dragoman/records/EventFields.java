package dev.dragoman.records;

import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** An event's times as fields that say no more than is needed: of end and duration one where the other follows from it. */
record EventFields(
        ZonedMoment start, Optional<ZonedMoment> end, Optional<ApproximateDuration> duration, List<ZoneId> zones) {

    static EventFields of(EventTimes event) {
        EventFields lasting = new EventFields(event.start(), Optional.empty(), event.duration(), event.furtherZones());
        EventFields ending = new EventFields(event.start(), event.end(), Optional.empty(), event.furtherZones());
        if (lasting.times().equals(event)) {
            return lasting;
        }
        return ending.times().equals(event)
                ? ending
                : new EventFields(event.start(), event.end(), event.duration(), event.furtherZones());
    }

    private EventTimes times() {
        return new EventTimes(start, end, duration, zones);
    }
}
