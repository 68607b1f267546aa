package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.Clock;
import dev.dragoman.quality.prose.times.TimeExpression.DayShift;
import dev.dragoman.quality.prose.times.TimeExpression.Weekday;
import dev.dragoman.quality.prose.times.TimeExpression.Zone;
import java.util.Optional;

/**
 * A clock time with what a text says of its day and its zone.
 *
 * @param role whether it begins or ends a range
 */
record StatedClock(
        Clock clock,
        Optional<Zone> zone,
        Optional<CalendarDate> date,
        Optional<DayShift> shift,
        Optional<Weekday> weekday,
        Role role) {

    enum Role {
        START,
        END,
        EITHER
    }

    StatedClock in(Role other) {
        return new StatedClock(clock, zone, date, shift, weekday, other);
    }

    /** With the zone of the other end of its range, if it names none itself. */
    StatedClock sharing(Optional<Zone> ofRange) {
        return new StatedClock(clock, zone.or(() -> ofRange), date, shift, weekday, role);
    }
}
