package dev.dragoman.records.fields;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.times.EventDays;
import dev.dragoman.times.EventTimes;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** An event's times as the fewest fields: only one of end and duration if the other follows from it. */
public record EventFields(String start, Optional<String> end, Optional<String> duration, List<ZoneId> zones) {

    /** The fields of a record's event, with wall times or in days; empty if it has none. */
    public static Optional<EventFields> of(CanonicalRecord canonical) {
        return canonical.event().map(EventFields::of).or(() -> canonical.days().map(EventFields::of));
    }

    private static EventFields of(EventDays days) {
        return new EventFields(
                days.first().toString(),
                days.onOneDay() ? Optional.empty() : Optional.of(days.last().toString()),
                Optional.empty(),
                List.of());
    }

    private static EventFields of(EventTimes event) {
        EventTimes lasting = new EventTimes(event.start(), Optional.empty(), event.duration(), event.furtherZones());
        EventTimes ending = new EventTimes(event.start(), event.end(), Optional.empty(), event.furtherZones());
        boolean byDuration = lasting.equals(event);
        boolean byEnd = ending.equals(event) && (event.shownAsSpan() || !byDuration);
        return new EventFields(
                event.start().toString(),
                byDuration && !byEnd ? Optional.empty() : event.end().map(Object::toString),
                byEnd ? Optional.empty() : event.duration().map(Object::toString),
                event.furtherZones());
    }
}
