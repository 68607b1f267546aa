package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.fidelity.times.StatedClock.Role;
import dev.dragoman.quality.prose.times.NamedZone;
import dev.dragoman.quality.prose.times.TimeExpression.Clock;
import dev.dragoman.quality.prose.times.TimeExpression.Duration;
import dev.dragoman.quality.prose.times.TimeExpression.Zone;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.Zones;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How well a statement says the event's times: its clock times with the moment and the zone in which they fit best. */
final class Fit {

    private static final int MINUTES_OF_DAY = 24 * 60;
    /** An approximate time is this close to the true one. */
    private static final int APPROXIMATELY = 10;

    private final RecordTimes times;
    private final EventTimes event;
    private final Statement statement;
    private final List<ClockFit> clocks;

    private Fit(RecordTimes times, EventTimes event, Statement statement, ZonedMoment moment) {
        this.times = times;
        this.event = event;
        this.statement = statement;
        this.clocks = fit(moment);
    }

    /** The better of the fits with the event's start and with its end. */
    static Fit best(RecordTimes times, EventTimes event, Statement statement) {
        Fit start = new Fit(times, event, statement, event.start());
        if (statement.isRange() || event.end().isEmpty()) {
            return start;
        }
        Fit end = new Fit(times, event, statement, event.end().get());
        return Comparator.comparing(Fit::fitting).compare(end, start) > 0 ? end : start;
    }

    List<ClockFit> clocks() {
        return clocks;
    }

    /** The number of clock times that are the event's. */
    long fitting() {
        return clocks.stream().filter(ClockFit::fits).count();
    }

    boolean dateFits() {
        return clocks.stream().anyMatch(clock -> clock.stated().date().isPresent() && clock.dateFits());
    }

    /** Whether the statement says how long the event lasted, rightly. */
    boolean durationFits() {
        return event.duration()
                .filter(right -> statement.durations().stream()
                        .anyMatch(stated -> stated.length().length().equals(right.length())))
                .isPresent();
    }

    /** A length that is not the event's, if none of those stated is. */
    Optional<Duration> wrongDuration() {
        return event.duration().isEmpty() || durationFits()
                ? Optional.empty()
                : statement.durations().stream().findFirst();
    }

    /** The number of clock times that are the event's in any zone, though perhaps not in the one that is named. */
    long known() {
        return clocks.stream().filter(ClockFit::known).count();
    }

    /** How many of clock times, date and duration are the event's. */
    long evidence() {
        return known() + (dateFits() ? 1 : 0) + (durationFits() ? 1 : 0);
    }

    /** Whether all that is stated is the event's. */
    boolean isExact() {
        return fitting() == clocks.size()
                && wrongDuration().isEmpty()
                && clocks.stream().allMatch(ClockFit::dateFits);
    }

    private List<ClockFit> fit(ZonedMoment either) {
        List<ClockFit> fits = new ArrayList<>();
        for (StatedClock stated : statement.clocks()) {
            ZonedMoment moment = stated.role() == Role.END ? event.end().orElse(null) : either;
            if (moment == null) {
                continue;
            }
            boolean end = event.end().filter(moment::equals).isPresent();
            ClockFit fit = candidates(stated).stream()
                    .map(zone ->
                            new ClockFit(stated, moment, zone, distance(stated.clock(), moment.at(zone)), false, false))
                    .min(Comparator.comparing(candidate -> Math.abs(candidate.distance())))
                    .orElseThrow();
            int tolerance = Math.max(
                    stated.clock().approximate() ? APPROXIMATELY - 1 : 0,
                    end ? (int) times.toleranceOfEnd().toMinutes() : 0);
            Optional<ClockFit> first = fits.stream()
                    .filter(earlier -> earlier.fits() && earlier.moment().equals(moment))
                    .findFirst();
            boolean fitting = Math.abs(fit.distance()) <= tolerance
                    && first.filter(earlier -> earlier.distance() != fit.distance())
                            .isEmpty();
            boolean known = times.zones().stream()
                    .anyMatch(zone -> Math.abs(distance(stated.clock(), moment.at(zone))) <= tolerance);
            fits.add(fitting ? fit.fitting() : fit.in(candidates(stated).get(0), known));
        }
        return List.copyOf(fits);
    }

    /** The zones that a clock time may be stated in, most likely first. */
    private List<ZoneId> candidates(StatedClock stated) {
        Optional<NamedZone> named = stated.zone().map(Zone::zone);
        if (named.isPresent()) {
            return times.meanings(named.get());
        }
        List<ZoneId> taken = statement.clocks().stream()
                .flatMap(other -> other.zone().stream())
                .flatMap(zone -> times.zone(zone.zone()).stream())
                .toList();
        List<ZoneId> free = times.zones().stream()
                .filter(zone -> taken.stream().noneMatch(other -> Zones.same(zone, other)))
                .toList();
        return free.isEmpty() ? times.zones() : free;
    }

    /** In minutes, by the reading of the clock time that is closest. */
    private static int distance(Clock clock, ZonedMoment there) {
        LocalTime right = there.wall().toLocalTime();
        return Stream.concat(Stream.of(clock.time()), clock.others().stream())
                .map(time -> Math.floorMod(
                                (int) ChronoUnit.MINUTES.between(right, time) + MINUTES_OF_DAY / 2, MINUTES_OF_DAY)
                        - MINUTES_OF_DAY / 2)
                .min(Comparator.comparing(Math::abs))
                .orElseThrow();
    }
}
