package dev.dragoman.records.fields;

import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventDays;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.Zones;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An event as it was read from the fields of a record: with wall times, or, where its start is a date, in days. */
record EventReading(Optional<EventTimes> times, Optional<EventDays> days) {

    static final EventReading NONE = new EventReading(Optional.empty(), Optional.empty());

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String EXPECTED = "a wall time in a zone such as 2023-04-05T11:20+02:00[Europe/Brussels], or a"
            + " date such as 2023-04-05 for an all-day event";

    /** @throws dev.dragoman.problem.ProblemException INVALID_RECORD, at the field that is wrong */
    static EventReading of(Fields event) {
        FieldValue start = event.required("start", EXPECTED);
        return isDate(start)
                ? new EventReading(Optional.empty(), Optional.of(days(event, start)))
                : new EventReading(Optional.of(times(event, start)), Optional.empty());
    }

    private static EventTimes times(Fields event, FieldValue start) {
        ZonedMoment from = start.as(ZonedMoment::parse);
        Optional<ZonedMoment> end = event.text("end").map(value -> {
            if (isDate(value)) {
                throw value.rejected("is a date, but the start is a wall time in a zone; give both as wall times, or "
                        + "both as dates for an all-day event");
            }
            return value.as(ZonedMoment::parse);
        });
        Optional<ApproximateDuration> duration =
                event.text("duration").map(value -> value.as(ApproximateDuration::parse));
        List<ZoneId> zones = event.list("zones").stream()
                .map(value -> value.as(Zones::named))
                .toList();
        return start.as(ignored -> new EventTimes(from, end, duration, zones));
    }

    private static EventDays days(Fields event, FieldValue start) {
        LocalDate first = date(start);
        if (!event.list("zones").isEmpty()) {
            throw event.place("zones")
                    .invalid("the start is a date, which is the same in every zone; leave out \"zones\", or give the"
                            + " start as a wall time in a zone");
        }
        Optional<EventDays> lasting = event.text("duration")
                .map(value -> value.as(text -> EventDays.lasting(first, ApproximateDuration.parse(text))));
        Optional<EventDays> ending = event.text("end").map(value -> {
            if (!isDate(value)) {
                throw value.rejected("is not a date, but the start is one; the end of an all-day event is its last day,"
                        + " such as 2023-04-07");
            }
            EventDays days = value.as(ignored -> new EventDays(first, date(value)));
            lasting.filter(other -> !other.equals(days)).ifPresent(other -> {
                throw value.rejected("does not agree with the duration, which makes the last day " + other.last()
                        + "; give only one of the two");
            });
            return days;
        });
        return ending.or(() -> lasting).orElseGet(() -> new EventDays(first, first));
    }

    private static boolean isDate(FieldValue value) {
        return DATE.matcher(value.text()).matches();
    }

    private static LocalDate date(FieldValue value) {
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeException e) {
            throw value.rejected("is not a date of the calendar");
        }
    }
}
