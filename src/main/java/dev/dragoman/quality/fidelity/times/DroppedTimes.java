package dev.dragoman.quality.fidelity.times;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.prose.times.TimeExpression;
import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.Clock;
import dev.dragoman.quality.prose.times.TimeExpression.DayShift;
import dev.dragoman.quality.prose.times.TimeExpression.Weekday;
import dev.dragoman.quality.prose.times.TimeExpression.Zone;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the dates, clock times, weekdays and zones of a source that its target does not state in any way. */
final class DroppedTimes {

    /** What stands this close together is one statement: {@code April 5, at 11:20 a.m. (local time}. */
    private static final int ONE_STATEMENT = 5;

    private static final int HALF_AN_HOUR = 30;

    private final RecordTimes times;
    private final String source;
    private final List<TimeExpression> stated;
    private final TargetTimes target;

    /**
     * @param source the text, without markup
     * @param stated its expressions, in reading order
     */
    DroppedTimes(
            RecordTimes times,
            String source,
            List<TimeExpression> stated,
            String target,
            List<TimeExpression> found,
            LanguageTag locale) {
        this.times = times;
        this.source = source;
        this.stated = stated;
        this.target = new TargetTimes(target, found, locale);
    }

    /**
     * A part of the source for each statement that is lost.
     *
     * @param known expressions that are reported already
     */
    List<Part> find(Predicate<TimeExpression> known) {
        List<Zone> zones = zonesOfClocks();
        long shifts = target.all(DayShift.class).count();
        List<Part> lost = new ArrayList<>();
        for (TimeExpression one : stated) {
            boolean dropped = !known.test(one) && isDropped(one, zones);
            if (dropped && one instanceof CalendarDate && shifts > 0) {
                // "The next day" stands for one date.
                shifts--;
            } else if (dropped) {
                add(lost, one.start(), one.end());
            }
        }
        return lost;
    }

    /** A part of a text, from {@code start} to before {@code end}. */
    record Part(int start, int end) {}

    private void add(List<Part> lost, int start, int end) {
        Part last = lost.isEmpty() ? null : lost.get(lost.size() - 1);
        if (last != null
                && start - last.end() <= ONE_STATEMENT
                && !source.substring(last.end(), Math.max(start, last.end())).contains(". ")) {
            lost.set(lost.size() - 1, new Part(last.start(), Math.max(last.end(), end)));
        } else {
            lost.add(new Part(start, end));
        }
    }

    private boolean isDropped(TimeExpression one, List<Zone> zones) {
        if (one instanceof Clock clock) {
            return !states(clock);
        }
        if (one instanceof CalendarDate date) {
            return !states(date)
                    || date.weekday().filter(day -> !target.names(day)).isPresent();
        }
        if (one instanceof Weekday weekday) {
            return !target.names(weekday.day());
        }
        return one instanceof Zone zone
                && zones.contains(zone)
                && target.all(Zone.class).noneMatch(other -> same(zone, other));
    }

    private boolean states(Clock clock) {
        boolean said = target.all(Clock.class)
                .anyMatch(other ->
                        other.mayBe(clock.time()) || clock.others().stream().anyMatch(other::mayBe));
        return said || hasUnread(clock.time()) || hasUnreadTowardsNextHour(clock.time());
    }

    /** Whether numbers that no reader understood may be this time; quarters and halves may be words. */
    private boolean hasUnread(LocalTime time) {
        boolean hour = target.hasUnread(Clock.class, time.getHour(), time.getHour() % 12, dial(time.getHour()));
        return hour && (isQuarter(time) || target.hasUnread(Clock.class, time.getMinute()));
    }

    /** The same where the next hour is said, as in German "halb drei" for 2:30. */
    private boolean hasUnreadTowardsNextHour(LocalTime time) {
        return time.getMinute() >= HALF_AN_HOUR
                && isQuarter(time)
                && target.hasUnread(Clock.class, dial(time.getHour() + 1));
    }

    private static boolean isQuarter(LocalTime time) {
        return time.getMinute() % 15 == 0;
    }

    private static int dial(int hour) {
        return (hour + 11) % 12 + 1;
    }

    private boolean states(CalendarDate date) {
        return target.all(CalendarDate.class).anyMatch(date::mayBe) || target.hasUnread(CalendarDate.class, date.day());
    }

    /** The zones of clock times; other words that look like a zone, such as ICT, are something else. */
    private List<Zone> zonesOfClocks() {
        return Statements.of(source, stated, false).stream()
                .flatMap(statement -> statement.clocks().stream())
                .flatMap(clock -> clock.zone().stream())
                .toList();
    }

    /**
     * A zone may be called by another name: that on the spot by its place, Japan time by its abbreviation. Local time need
     * not be said where another zone is: in "11h20 (18h20, heure du Japon)" only the second time is of a zone.
     */
    private boolean same(Zone zone, Zone other) {
        Optional<ZoneId> own = times.zone(zone.zone());
        Optional<ZoneId> theirs = times.zone(other.zone());
        return zone.zone().local()
                || own.equals(theirs)
                || (own.isPresent()
                        && theirs.isPresent()
                        && SharedZoneNames.keepSameTime(own.get(), theirs.get(), times.year()));
    }
}
