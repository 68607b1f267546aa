package dev.dragoman.times.formulas;

import com.ibm.icu.text.DateIntervalInfo;
import com.ibm.icu.text.SimpleFormatter;
import com.ibm.icu.util.ULocale;
import dev.dragoman.times.EventDays;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.Formula;
import dev.dragoman.times.HousePatterns;
import dev.dragoman.times.ZoneLabels;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.Zones;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The whole house formula of one locale for an event: {@code when} and its forms for events that last days. */
final class EventPhrases {

    private final Formula lasting;
    private final Optional<Formula> span;
    private final Optional<Formula> oneDay;
    private final Optional<Formula> severalDays;
    private final ULocale locale;
    private final HouseDates dates;
    private final ClockTimes clock;
    private final ZoneLabels labels;
    private final Durations durations;

    EventPhrases(HousePatterns house, HouseDates dates, ClockTimes clock, ZoneLabels labels, Durations durations) {
        this.lasting = house.formula("when");
        this.span = house.optionalFormula("time.when.span");
        this.oneDay = house.optionalFormula("time.when.day");
        this.severalDays = house.optionalFormula("time.when.days");
        this.locale = house.locale();
        this.dates = dates;
        this.clock = clock;
        this.labels = labels;
        this.durations = durations;
    }

    /**
     * An event's start on the local clocks and on those of the home zone, and its duration or, if it lasted days and some
     * hours, its end. In the home zone itself each time is given once.
     *
     * @param shown a moment with its zone's label, for locales whose file has no formula for events of days
     */
    String when(EventTimes event, ZoneId home, Function<ZonedMoment, String> shown) {
        ZonedMoment start = event.start();
        Map<String, Object> values = new HashMap<>();
        if (event.shownAsSpan()) {
            ZonedMoment end = event.end().orElseThrow().at(start.zone());
            if (span.isEmpty()) {
                return interval(shown.apply(start), shown.apply(end));
            }
            put(values, "", start, end, home);
            put(values, "end", end, start, home);
            return span.get().format(values);
        }
        put(values, "", start, start, home);
        values.put("for", event.duration().isPresent() ? "known" : "none");
        values.put("duration", event.duration().map(durations::inPhrase).orElse(""));
        return lasting.format(values);
    }

    /** An event's days, the first and the last one included. */
    String when(EventDays event) {
        if (event.onOneDay()) {
            String day = dates.usual(event.first());
            return oneDay.map(formula -> formula.format(
                            Map.of("date", day, "day", event.first().getDayOfMonth())))
                    .orElse(dates.full(event.first()));
        }
        return severalDays
                .map(formula -> formula.format(Map.of(
                        "date", dates.withYearIfNeeded(event.first(), event.last()),
                        "day", event.first().getDayOfMonth(),
                        "endDate", dates.withYearIfNeeded(event.last(), event.first()),
                        "endDay", event.last().getDayOfMonth())))
                .orElseGet(() -> interval(dates.full(event.first()), dates.full(event.last())));
    }

    private void put(Map<String, Object> values, String prefix, ZonedMoment moment, ZonedMoment other, ZoneId home) {
        ZonedMoment atHome = moment.at(home);
        LocalTime wall = moment.wall().toLocalTime();
        LocalTime homeWall = atHome.wall().toLocalTime();
        values.put(
                name(prefix, "date"),
                dates.withYearIfNeeded(moment.wall().toLocalDate(), other.wall().toLocalDate()));
        values.put(name(prefix, "day"), moment.wall().getDayOfMonth());
        values.put(name(prefix, "clock"), clock.format(wall));
        values.put(name(prefix, "label"), labels.label(moment.zone(), moment.instant()));
        values.put(name(prefix, "hour"), clock.shownHour(wall));
        values.put(name(prefix, "home"), homeCase(moment, home));
        values.put(name(prefix, "homeDate"), dates.near(moment, atHome));
        values.put(name(prefix, "homeClock"), clock.format(homeWall));
        values.put(name(prefix, "homeHour"), clock.shownHour(homeWall));
        values.put(name(prefix, "homeLabel"), labels.labelInPhrase(home, moment.instant()));
    }

    private static String name(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String homeCase(ZonedMoment moment, ZoneId home) {
        if (Zones.same(moment.zone(), home)) {
            return "none";
        }
        return moment.dayShiftTo(home) == 0 ? "same" : "other";
    }

    /** By CLDR, in a locale whose file has no formula for it. */
    private String interval(String start, String end) {
        String pattern = new DateIntervalInfo(locale).getFallbackIntervalPattern();
        return SimpleFormatter.compile(pattern).format(start, end);
    }
}
