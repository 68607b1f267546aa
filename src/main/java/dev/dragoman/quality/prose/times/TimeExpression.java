package dev.dragoman.quality.prose.times;

import static java.util.Objects.requireNonNull;

import dev.dragoman.times.ApproximateDuration;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A statement of time that stands in a text, from {@code start} to before {@code end} in UTF-16 code units. */
public sealed interface TimeExpression {

    /** Where it begins in the text. */
    int start();

    /** After its last code unit. */
    int end();

    /**
     * A clock time.
     *
     * @param time as it is most likely meant
     * @param others what it may mean as well: five o'clock without "a.m." may be 17:00
     * @param days 1 if it counts on from the day before (24:00, 25時), else 0
     * @param approximate whether it says "around" or "shortly after"
     * @param named whether it is noon or midnight in words
     * @param endsRange whether it is the second of two clock times with "until" or a dash between them
     */
    record Clock(
            int start,
            int end,
            LocalTime time,
            Set<LocalTime> others,
            int days,
            boolean approximate,
            boolean named,
            boolean endsRange)
            implements TimeExpression {

        public Clock {
            requireNonNull(time, "time");
            others = Set.copyOf(others);
        }

        /** The same as the end of a range. */
        Clock endingRange() {
            return new Clock(start, end, time, others, days, approximate, named, true);
        }

        /** Whether it may mean this time. */
        public boolean mayBe(LocalTime other) {
            return time.equals(other) || others.contains(other);
        }
    }

    /** A date of the Gregorian calendar, of which year and month may be left out. */
    record CalendarDate(int start, int end, OptionalInt year, OptionalInt month, int day, Optional<DayOfWeek> weekday)
            implements TimeExpression {

        public CalendarDate {
            requireNonNull(year, "year");
            requireNonNull(month, "month");
            requireNonNull(weekday, "weekday");
        }

        /** Whether this may be the date, by the parts that are stated; the weekday is not looked at. */
        public boolean mayBe(LocalDate date) {
            return day == date.getDayOfMonth()
                    && (month.isEmpty() || month.getAsInt() == date.getMonthValue())
                    && (year.isEmpty() || year.getAsInt() == date.getYear());
        }

        /** Whether this and another one may be the same date, by the parts that both state. */
        public boolean mayBe(CalendarDate other) {
            return day == other.day
                    && (month.isEmpty() || other.month.isEmpty() || month.equals(other.month))
                    && (year.isEmpty() || other.year.isEmpty() || year.equals(other.year));
        }

        /** The date if all its parts are stated. */
        public Optional<LocalDate> complete() {
            return year.isPresent() ? in(year.getAsInt()) : Optional.empty();
        }

        /** The date in a year, if its month is stated and the year has that day. */
        public Optional<LocalDate> in(int thatYear) {
            return month.isPresent() && MonthDay.of(month.getAsInt(), day).isValidYear(thatYear)
                    ? Optional.of(LocalDate.of(thatYear, month.getAsInt(), day))
                    : Optional.empty();
        }
    }

    /** The name of a weekday that stands by itself. */
    record Weekday(int start, int end, DayOfWeek day) implements TimeExpression {

        public Weekday {
            requireNonNull(day, "day");
        }
    }

    /** A length of time in days, hours and minutes. */
    record Duration(int start, int end, ApproximateDuration length) implements TimeExpression {

        public Duration {
            requireNonNull(length, "length");
        }
    }

    /** The words that say on which clocks a time is. */
    record Zone(int start, int end, NamedZone zone) implements TimeExpression {

        public Zone {
            requireNonNull(zone, "zone");
        }
    }

    /** A day told by its distance from another one: 0 for the same day, 1 for the next, -1 for the previous. */
    record DayShift(int start, int end, int days) implements TimeExpression {}
}
