package dev.dragoman.times.formulas;

import dev.dragoman.times.HousePatterns;
import dev.dragoman.times.ZonedMoment;
import java.time.LocalDate;
import java.time.YearMonth;

/** The dates of one locale, in the house style: as in the formulas, with the year, and short next to another date. */
final class HouseDates {

    private final Dates usual;
    private final Dates full;
    private final Dates near;
    private final Dates month;
    private final Dates year;

    HouseDates(HousePatterns house) {
        this.usual = dates(house, house.required("time.date"));
        this.full = dates(house, house.required("time.date.full"));
        this.near = dates(house, house.required("time.date.near"));
        this.month = dates(house, "GyMMMM");
        this.year = dates(house, "Gy");
    }

    /** As in the formulas; many locales omit the year. */
    String usual(LocalDate day) {
        return usual.format(day);
    }

    /** With its year (and era, where the calendar has eras). */
    String full(LocalDate day) {
        return full.format(day);
    }

    /** One of two dates in a phrase: with its year if the other one is in another year. */
    String withYearIfNeeded(LocalDate day, LocalDate other) {
        boolean together = day.getYear() == other.getYear() && year.format(day).equals(year.format(other));
        return (together ? usual : full).format(day);
    }

    /** The date elsewhere, as in the formulas; with its year across the end of a month or year. */
    String elsewhere(ZonedMoment local, ZonedMoment elsewhere) {
        return elsewhere(local, elsewhere, usual);
    }

    /** The date elsewhere, directly after the local one; with its year across the end of a month or year. */
    String near(ZonedMoment local, ZonedMoment elsewhere) {
        return elsewhere(local, elsewhere, near);
    }

    private String elsewhere(ZonedMoment local, ZonedMoment elsewhere, Dates together) {
        LocalDate here = local.wall().toLocalDate();
        LocalDate there = elsewhere.wall().toLocalDate();
        // In the reader's own calendar too: an era, or an Islamic month, may end where no Gregorian month does.
        boolean sameMonth = YearMonth.from(here).equals(YearMonth.from(there))
                && month.format(here).equals(month.format(there));
        return (sameMonth ? together : full).format(there);
    }

    private static Dates dates(HousePatterns house, String skeleton) {
        return new Dates(house.locale(), skeleton, house.optional("time.date.first-day"));
    }
}
