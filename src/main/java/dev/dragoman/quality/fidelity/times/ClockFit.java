package dev.dragoman.quality.fidelity.times;

import dev.dragoman.times.ZonedMoment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A stated clock time against a moment of the event.
 *
 * @param zone in which it was compared
 * @param distance in minutes from the true clock time there
 * @param fits whether it is that clock time
 * @param known whether it is the moment's clock time in any of the record's zones
 */
record ClockFit(StatedClock stated, ZonedMoment moment, ZoneId zone, int distance, boolean fits, boolean known) {

    ClockFit fitting() {
        return new ClockFit(stated, moment, zone, distance, true, true);
    }

    ClockFit in(ZoneId other, boolean knownElsewhere) {
        return new ClockFit(stated, moment, other, distance, fits, knownElsewhere);
    }

    LocalTime time() {
        return moment.at(zone).wall().toLocalTime();
    }

    /** The date on which it is; for 24:00 and 25時 the date that goes with such a count. */
    LocalDate date() {
        return moment.at(zone).wall().toLocalDate().minusDays(stated.clock().days());
    }

    /** Whether the date, if one is stated, is right; midnight in words belongs to both days. */
    boolean dateFits() {
        boolean midnight = stated.clock().named() && stated.clock().time().equals(LocalTime.MIDNIGHT);
        return stated.date()
                .filter(date -> !date.mayBe(date()) && !(midnight && date.mayBe(date().minusDays(1))))
                .isEmpty();
    }
}
