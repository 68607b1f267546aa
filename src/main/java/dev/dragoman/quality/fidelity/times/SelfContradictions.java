package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.fidelity.times.StatedClock.Role;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.prose.times.NamedZone;
import dev.dragoman.quality.prose.times.TimeExpression;
import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.Duration;
import dev.dragoman.quality.prose.times.TimeExpression.Zone;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.Zones;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what contradicts itself in a text, whatever the record says: seasons, weekdays, two clocks, from and until. */
final class SelfContradictions {

    private static final int MINUTES_OF_DAY = 24 * 60;

    private final RecordTimes times;

    SelfContradictions(RecordTimes times) {
        this.times = times;
    }

    /** A zone's standard time on a date that keeps summer time there, and the reverse. */
    Stream<Contradiction> seasons(Statement statement) {
        return statement.clocks().stream()
                .filter(stated ->
                        stated.zone().filter(zone -> zone.zone().seasonal()).isPresent())
                .flatMap(stated -> date(stated, statement).stream()
                        .flatMap(date -> season(stated, stated.zone().orElseThrow(), date)));
    }

    private Stream<Contradiction> season(StatedClock stated, Zone words, LocalDate date) {
        NamedZone named = words.zone();
        ZoneId zone = named.zone().orElseThrow();
        Instant instant =
                date.atTime(stated.clock().time()).toInstant(named.offset().orElseThrow());
        ZoneId meant = times.zone(named).orElseThrow();
        if (isAnother(meant, zone, instant)
                || named.isKeptAt(instant)
                || isKeptByTheRecord(named, instant)
                || isUtc(named, stated, instant)) {
            return Stream.empty();
        }
        Function<TimeWords, String> right = wording -> named.name().length() <= 5
                ? named.otherSeason().orElseGet(() -> wording.zone(zone, instant))
                : wording.zone(zone, instant);
        // Panama keeps EST all the year: only of the record's own zones it is certain that they do not.
        boolean certain = times.zones().contains(meant) || !SharedAbbreviations.isKeptSomewhere(named, instant);
        return Stream.of(Contradiction.of(words, "zone", certain ? Severity.ERROR : Severity.WARNING, right)
                .with("date", wording -> wording.fullDate(date)));
    }

    /** Whether a name means clocks of its own: CST in Shanghai, but not CET in Paris. */
    private static boolean isAnother(ZoneId meant, ZoneId named, Instant instant) {
        return !Zones.rules(meant)
                .getStandardOffset(instant)
                .equals(Zones.rules(named).getStandardOffset(instant));
    }

    /** Tunis keeps CET all the year. */
    private boolean isKeptByTheRecord(NamedZone named, Instant instant) {
        return times.zones().stream()
                .map(Zones::rules)
                .anyMatch(
                        rules -> rules.getOffset(instant).equals(named.offset().orElseThrow())
                                && !rules.isDaylightSavings(instant));
    }

    /** GMT is also said for UTC; then the instant is right although London keeps British Summer Time. */
    private boolean isUtc(NamedZone named, StatedClock stated, Instant instant) {
        return named.offset().orElseThrow().getTotalSeconds() == 0
                && (times.shown().isEmpty()
                        || times.shown().stream()
                                .anyMatch(moment ->
                                        Math.abs(ChronoUnit.MINUTES.between(moment.instant(), instant) % MINUTES_OF_DAY)
                                                <= (stated.clock().approximate() ? 10 : 0)));
    }

    /** The date of a clock time: its own, another one of its statement, or the event's. */
    private Optional<LocalDate> date(StatedClock stated, Statement statement) {
        return Stream.concat(
                        stated.date().stream(), statement.clocks().stream().flatMap(other -> other.date().stream()))
                .flatMap(date -> complete(date).stream())
                .findFirst()
                .or(() -> times.event().map(event -> event.start().wall().toLocalDate()));
    }

    private Optional<LocalDate> complete(CalendarDate date) {
        return date.complete().or(() -> times.date(date::mayBe)).or(() -> date.in(times.year()));
    }

    /** A weekday next to a date that is another weekday's. */
    Stream<Contradiction> weekdays(List<TimeExpression> expressions) {
        return expressions.stream()
                .filter(CalendarDate.class::isInstance)
                .map(CalendarDate.class::cast)
                .filter(date -> date.weekday().isPresent())
                .flatMap(this::weekday);
    }

    private Stream<Contradiction> weekday(CalendarDate stated) {
        DayOfWeek weekday = stated.weekday().orElseThrow();
        Optional<LocalDate> known = stated.complete().or(() -> times.date(stated::mayBe));
        if (known.isPresent()) {
            return known
                    .filter(date -> date.getDayOfWeek() != weekday)
                    .map(date -> weekday(stated, date, Severity.ERROR))
                    .stream();
        }
        // Without a year it may be one of a neighbouring year.
        boolean possible = IntStream.rangeClosed(times.year() - 1, times.year() + 1)
                .mapToObj(stated::in)
                .flatMap(Optional::stream)
                .anyMatch(date -> date.getDayOfWeek() == weekday);
        return possible
                ? Stream.empty()
                : stated.in(times.year()).map(date -> weekday(stated, date, Severity.WARNING)).stream();
    }

    private static Contradiction weekday(CalendarDate stated, LocalDate date, Severity severity) {
        return Contradiction.of(stated, "weekday", severity, words -> words.weekday(date.getDayOfWeek()))
                .with("date", words -> words.fullDate(date));
    }

    /** Two clock times in named zones that are not one instant; for statements about something else than the event. */
    List<Contradiction> clocks(Statement statement) {
        StatedClock first = statement.clocks().get(0);
        boolean named = statement.clocks().stream()
                .allMatch(stated ->
                        stated.zone().filter(zone -> !zone.zone().local()).isPresent());
        Optional<LocalDate> date = first.date().flatMap(this::complete);
        if (statement.clocks().size() < 2 || statement.isRange() || !named || date.isEmpty()) {
            return List.of();
        }
        List<ZoneId> zones = times.meanings(first.zone().orElseThrow().zone());
        List<List<Contradiction>> readings = zones.stream()
                .flatMap(zone -> readings(first).map(time -> against(statement, date.get(), time, zone)))
                .toList();
        return readings.stream().anyMatch(List::isEmpty) ? List.of() : readings.get(0);
    }

    private List<Contradiction> against(Statement statement, LocalDate date, LocalTime time, ZoneId zone) {
        Instant instant = date.atTime(time).atZone(zone).toInstant();
        EventTimes event = EventTimes.startingAt(ZonedMoment.at(instant, zone));
        return RecordContradictions.contradictions(event, Fit.best(times, event, statement), Severity.ERROR);
    }

    /** A length of time that is not the one from its beginning until its end. */
    Stream<Contradiction> ranges(Statement statement) {
        if (statement.durations().size() != 1) {
            return Stream.empty();
        }
        Duration stated = statement.durations().get(0);
        return IntStream.range(1, statement.clocks().size())
                .filter(i -> statement.clocks().get(i).role() == Role.END)
                .mapToObj(i ->
                        range(statement.clocks().get(i - 1), statement.clocks().get(i), stated))
                .flatMap(Optional::stream)
                .limit(1);
    }

    private static Optional<Contradiction> range(StatedClock from, StatedClock until, Duration stated) {
        long minutes = stated.length().length().toMinutes();
        if (minutes >= MINUTES_OF_DAY
                || until.date().isPresent()
                || until.shift().isPresent()) {
            return Optional.empty();
        }
        boolean about = stated.length().about()
                || from.clock().approximate()
                || until.clock().approximate();
        long tolerance = about ? RecordTimes.tolerance(stated.length().length()).toMinutes() : 0;
        List<Integer> lengths = readings(from)
                .flatMap(start -> readings(until)
                        .map(end -> Math.floorMod((int) ChronoUnit.MINUTES.between(start, end), MINUTES_OF_DAY)))
                .toList();
        boolean fits = lengths.stream().anyMatch(length -> Math.abs(length - minutes) <= tolerance);
        int right = lengths.get(0);
        return fits || right == 0
                ? Optional.empty()
                : Optional.of(Contradiction.of(
                        stated, "duration", Severity.ERROR, words -> words.duration(length(right, stated))));
    }

    private static ApproximateDuration length(int minutes, Duration like) {
        return new ApproximateDuration(
                java.time.Duration.ofMinutes(minutes), like.length().about());
    }

    private static Stream<LocalTime> readings(StatedClock stated) {
        return Stream.concat(Stream.of(stated.clock().time()), stated.clock().others().stream());
    }
}
