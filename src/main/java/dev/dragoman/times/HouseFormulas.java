package dev.dragoman.times;

import com.ibm.icu.util.ULocale;
import dev.dragoman.problem.Declined;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts times into the words that a publisher prints in one locale; calendar, hour cycle and digits follow the locale's
 * Unicode extensions {@code ca}, {@code hc}, {@code nu}. Costly to make, immutable, and safe to share between threads.
 */
public final class HouseFormulas {

    private final Formula when;
    private final Formula duration;
    private final Formula durationInPhrase;
    private final Formula dateTime;
    private final Formula shown;
    private final Dates date;
    private final Dates fullDate;
    private final Dates nearDate;
    private final Dates month;
    private final ClockTimes clock;
    private final ZoneLabels labels;

    /**
     * @param locale the locale of the text, with the reader's extensions
     * @param patterns the keys {@code when} and {@code time.*} of the locale's file under {@code translations/interface/}
     * @throws IllegalArgumentException naming the key that is missing or not well-formed
     */
    public HouseFormulas(ULocale locale, Map<String, String> patterns) {
        HousePatterns house = new HousePatterns(locale, patterns);
        this.when = house.formula("when");
        this.duration = house.formula("time.duration");
        this.durationInPhrase =
                patterns.containsKey("time.duration.phrase") ? house.formula("time.duration.phrase") : duration;
        this.dateTime = house.formula("time.date-time");
        this.shown = house.formula("time.shown");
        this.date = dates(house, house.required("time.date"));
        this.fullDate = dates(house, house.required("time.date.full"));
        this.nearDate = dates(house, house.required("time.date.near"));
        this.month = dates(house, "GyMMMM");
        this.clock = new ClockTimes(house);
        this.labels = new ZoneLabels(house);
    }

    /**
     * The whole house formula for an event: its start on the local clocks and on those of the home zone, and how long it
     * took. On the home zone's own clocks it says the time once.
     */
    public String when(EventTimes event, ZoneId home) {
        ZonedMoment start = event.start();
        ZonedMoment atHome = start.at(home);
        Map<String, Object> values = new HashMap<>();
        values.put("date", date(start.wall().toLocalDate()));
        values.put("clock", time(start.wall().toLocalTime()));
        values.put("hour", clock.shownHour(start.wall().toLocalTime()));
        values.put("home", homeCase(start, home));
        values.put("homeDate", dateBeside(start, atHome, nearDate));
        values.put("homeClock", time(atHome.wall().toLocalTime()));
        values.put("homeHour", clock.shownHour(atHome.wall().toLocalTime()));
        values.put("homeLabel", labels.labelInPhrase(home, start.instant()));
        values.put("for", event.duration().isPresent() ? "known" : "none");
        values.put(
                "duration",
                event.duration()
                        .map(given -> durationInPhrase.format(values(given)))
                        .orElse(""));
        return when.format(values);
    }

    /** A duration alone, with the locale's word for {@code about}. */
    public String duration(ApproximateDuration given) {
        return duration.format(values(given));
    }

    /** A date as the house formula has it, in many locales without the year. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** A date with its year (and era, where the calendar has eras). */
    public String fullDate(LocalDate day) {
        return fullDate.format(day);
    }

    /** A clock time in hours and minutes. */
    public String time(LocalTime time) {
        return clock.format(time);
    }

    /** Date and clock time. */
    public String dateTime(LocalDateTime wall) {
        return joined(date(wall.toLocalDate()), wall);
    }

    /** The customary label of a zone at an instant: by season, in the locale's own wording. */
    public String zoneLabel(ZoneId zone, Instant instant) {
        return labels.label(zone, instant);
    }

    /** A moment on the clocks of a zone, in full: it must be understood without the others beside it. */
    public ShownTime shown(ZonedMoment moment, ZoneId zone) {
        ZonedMoment there = moment.at(zone);
        String label = zoneLabel(zone, moment.instant());
        String text = shown.format(Map.of(
                "date", fullDate(there.wall().toLocalDate()),
                "clock", time(there.wall().toLocalTime()),
                "label", label));
        return new ShownTime(there, label, moment.dayShiftTo(zone), text);
    }

    /**
     * Puts a time reference into words.
     *
     * @param home the publisher's own zone, shown in {@code {when}}
     * @throws Declined {@code INVALID_TIME_REFERENCE} if the record has no such time
     */
    public TimeText resolve(TimeReference reference, TimeFacts facts, ZoneId home) {
        return switch (reference.name()) {
            case WHEN -> {
                EventTimes event = present(facts.event(), reference);
                yield new TimeText(when(event, home), Optional.of(event.start().withoutZone()));
            }
            case START -> words(present(facts.event(), reference).start(), reference);
            case END -> words(present(facts.event().flatMap(EventTimes::end), reference), reference);
            case UPDATED -> words(present(facts.updated(), reference), reference);
            case ISSUED -> {
                boolean full = reference.style() == TimeReference.Style.FULL_DATE;
                LocalDate issued = facts.issued();
                yield new TimeText(full ? fullDate(issued) : date(issued), Optional.of(issued.toString()));
            }
            case DURATION -> {
                ApproximateDuration given = present(facts.event().flatMap(EventTimes::duration), reference);
                yield new TimeText(duration(given), Optional.of(given.length().toString()));
            }
        };
    }

    private TimeText words(ZonedMoment moment, TimeReference reference) {
        ZonedMoment there = reference.zone().map(moment::at).orElse(moment);
        LocalDate day = there.wall().toLocalDate();
        return switch (reference.style()) {
            case TIME -> new TimeText(time(there.wall().toLocalTime()), Optional.of(there.withoutZone()));
            case DATE -> new TimeText(dateBeside(moment, there, date), Optional.of(day.toString()));
            case FULL_DATE -> new TimeText(fullDate(day), Optional.of(day.toString()));
            case ZONE -> new TimeText(zoneLabel(there.zone(), there.instant()), Optional.empty());
            case DATE_TIME, FORMULA ->
                new TimeText(joined(dateBeside(moment, there, date), there.wall()), Optional.of(there.withoutZone()));
        };
    }

    private String joined(String day, LocalDateTime wall) {
        return dateTime.format(Map.of("date", day, "clock", time(wall.toLocalTime())));
    }

    /** The date elsewhere: short beside the local one, with its year across the end of a month or year. */
    private String dateBeside(ZonedMoment local, ZonedMoment elsewhere, Dates near) {
        LocalDate here = local.wall().toLocalDate();
        LocalDate there = elsewhere.wall().toLocalDate();
        // In the reader's own calendar too: an era, or an Islamic month, may end where no Gregorian month does.
        boolean together = YearMonth.from(here).equals(YearMonth.from(there))
                && month.format(here).equals(month.format(there));
        return (together ? near : fullDate).format(there);
    }

    private static String homeCase(ZonedMoment start, ZoneId home) {
        if (Zones.same(start.zone(), home)) {
            return "none";
        }
        return start.dayShiftTo(home) == 0 ? "same" : "other";
    }

    private static Map<String, Object> values(ApproximateDuration given) {
        return Map.of(
                "about",
                given.about() ? "yes" : "no",
                "hours",
                given.hours(),
                "minutes",
                given.minutes(),
                "both",
                given.hours() > 0 && given.minutes() > 0 ? "yes" : "no");
    }

    private static <T> T present(Optional<T> fact, TimeReference reference) {
        return fact.orElseThrow(() -> TimeReference.declined(
                reference.toString(), "The record has no such time as " + reference + " refers to"));
    }

    private static Dates dates(HousePatterns house, String skeleton) {
        return new Dates(house.locale(), skeleton, house.optional("time.date.first-day"));
    }
}
