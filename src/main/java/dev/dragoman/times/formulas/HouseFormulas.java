package dev.dragoman.times.formulas;

import com.ibm.icu.util.ULocale;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.CldrPatterns;
import dev.dragoman.times.EventDays;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.Formula;
import dev.dragoman.times.HousePatterns;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.times.TimeReference;
import dev.dragoman.times.ZoneLabels;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Formats times as a publisher prints them in one locale; calendar, hour cycle and digits follow the locale's
 * Unicode extensions {@code ca}, {@code hc}, {@code nu}. Costly to make, immutable, and safe to share between threads.
 */
public final class HouseFormulas {

    private final EventPhrases events;
    private final Durations durations;
    private final Formula dateTime;
    private final Formula shown;
    private final HouseDates dates;
    private final ClockTimes clock;
    private final ZoneLabels labels;

    /**
     * @param locale the locale of the text, with the reader's extensions
     * @param patterns the keys {@code when} and {@code time.*} of the locale's file under {@code
     *     translations/interface/}
     * @throws IllegalArgumentException naming the key that is missing or not well-formed
     */
    public HouseFormulas(ULocale locale, Map<String, String> patterns) {
        this(new HousePatterns(locale, patterns));
    }

    /** Formulas from CLDR's patterns, for a language that {@link #isKnown} and has no file. */
    public static HouseFormulas byCldr(ULocale locale) {
        return new HouseFormulas(HousePatterns.byCldr(locale));
    }

    /** Whether CLDR has patterns of this language in its script. */
    public static boolean isKnown(ULocale locale) {
        return CldrPatterns.supports(locale);
    }

    private HouseFormulas(HousePatterns house) {
        this.dateTime = house.formula("time.date-time");
        this.shown = house.formula("time.shown");
        this.dates = new HouseDates(house);
        this.clock = new ClockTimes(house);
        this.labels = new ZoneLabels(house);
        this.durations = new Durations(house);
        this.events = new EventPhrases(house, dates, clock, labels, durations);
    }

    /**
     * The whole house formula for an event: its start on the local clocks and on those of the home zone, and its
     * duration; if it lasted days and some hours, its start and end. In the home zone itself each time is given once.
     */
    public String when(EventTimes event, ZoneId home) {
        return events.when(event, home, moment -> shown(moment, moment.zone()).text());
    }

    /** The whole house formula for an all-day event. */
    public String when(EventDays event) {
        return events.when(event);
    }

    /** A duration alone, with the locale's word for {@code about}. */
    public String duration(ApproximateDuration given) {
        return durations.alone(given);
    }

    /** A date as in the house formula; many locales omit the year. */
    public String date(LocalDate day) {
        return dates.usual(day);
    }

    /** A date with its year (and era, where the calendar has eras). */
    public String fullDate(LocalDate day) {
        return dates.full(day);
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

    /** A moment on the clocks of a zone, in full, so that it is clear on its own. */
    public ShownTime shown(ZonedMoment moment, ZoneId zone) {
        ZonedMoment there = moment.at(zone);
        String label = zoneLabel(zone, moment.instant());
        return new ShownTime(there, label, moment.dayShiftTo(zone), shown(there, label));
    }

    private String shown(ZonedMoment there, String label) {
        return shown.format(Map.of(
                "date", fullDate(there.wall().toLocalDate()),
                "clock", time(there.wall().toLocalTime()),
                "label", label));
    }

    /**
     * Formats a time reference.
     *
     * @param home the publisher's own zone, shown in {@code {when}}
     * @throws ProblemException {@code INVALID_TIME_REFERENCE} if the record has no such time
     */
    public TimeText resolve(TimeReference reference, TimeFacts facts, ZoneId home) {
        if (!facts.has(reference)) {
            throw facts.missing(reference);
        }
        return facts.days()
                .flatMap(days -> resolve(reference, days))
                .or(() -> facts.event().flatMap(event -> resolve(reference, event, home)))
                .orElseGet(() -> reference.name() == TimeReference.Name.ISSUED
                        ? timeText(facts.issued(), reference)
                        : timeText(facts.updated().orElseThrow(), reference));
    }

    private Optional<TimeText> resolve(TimeReference reference, EventDays days) {
        return switch (reference.name()) {
            case WHEN ->
                Optional.of(new TimeText(when(days), Optional.of(days.first().toString())));
            case START -> Optional.of(timeText(days.first(), reference));
            case END -> Optional.of(timeText(days.last(), reference));
            case DURATION -> Optional.of(timeText(days.duration()));
            case UPDATED, ISSUED -> Optional.empty();
        };
    }

    private Optional<TimeText> resolve(TimeReference reference, EventTimes event, ZoneId home) {
        return switch (reference.name()) {
            case WHEN ->
                Optional.of(new TimeText(
                        when(event, home), Optional.of(event.start().withoutZone())));
            case START -> Optional.of(timeText(event.start(), reference));
            case END -> event.end().map(end -> end(end, event.start(), reference));
            case DURATION -> event.duration().map(this::timeText);
            case UPDATED, ISSUED -> Optional.empty();
        };
    }

    /** An end in another zone than the start's is shown with its zone, unless the reference has a style or a zone. */
    private TimeText end(ZonedMoment end, ZonedMoment start, TimeReference reference) {
        boolean elsewhere = !Zones.same(end.zone(), start.zone());
        return elsewhere
                        && reference.style() == TimeReference.Style.DATE_TIME
                        && reference.zone().isEmpty()
                ? new TimeText(
                        shown(end, labels.labelInText(end.zone(), end.instant())), Optional.of(end.withoutZone()))
                : timeText(end, reference);
    }

    private TimeText timeText(ApproximateDuration given) {
        return new TimeText(duration(given), Optional.of(given.iso()));
    }

    private TimeText timeText(LocalDate day, TimeReference reference) {
        boolean full = reference.style() == TimeReference.Style.FULL_DATE;
        return new TimeText(full ? fullDate(day) : date(day), Optional.of(day.toString()));
    }

    private TimeText timeText(ZonedMoment moment, TimeReference reference) {
        ZonedMoment there = reference.zone().map(moment::at).orElse(moment);
        LocalDate day = there.wall().toLocalDate();
        return switch (reference.style()) {
            case TIME -> new TimeText(time(there.wall().toLocalTime()), Optional.of(there.withoutZone()));
            case DATE -> new TimeText(dates.elsewhere(moment, there), Optional.of(day.toString()));
            case FULL_DATE -> new TimeText(fullDate(day), Optional.of(day.toString()));
            case ZONE -> new TimeText(labels.labelInText(there.zone(), there.instant()), Optional.empty());
            case DATE_TIME, FORMULA ->
                new TimeText(joined(dates.elsewhere(moment, there), there.wall()), Optional.of(there.withoutZone()));
        };
    }

    private String joined(String day, LocalDateTime wall) {
        return dateTime.format(Map.of("date", day, "clock", time(wall.toLocalTime())));
    }
}
