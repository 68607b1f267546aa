package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.DayShift;
import dev.dragoman.quality.prose.times.TimeExpression.Weekday;
import dev.dragoman.times.EventTimes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Compares a statement with the record's event; what is not about the event is left alone. */
final class RecordContradictions {

    /** Clock times, date and duration: with two of them right, the statement is about the event. */
    private static final int CERTAIN = 2;
    /** A date this close to the event's may be a slip; one farther away is another event's. */
    private static final int NEAR_DAYS = 3;

    private final RecordTimes times;

    RecordContradictions(RecordTimes times) {
        this.times = times;
    }

    /**
     * The contradictions between a statement and the event.
     *
     * @param statedElsewhere whether the event's times stand in another part of the record, so that this may well be about
     *     something else
     */
    List<Contradiction> find(Statement statement, BooleanSupplier statedElsewhere) {
        return times.event()
                .map(event -> find(event, statement, statedElsewhere))
                .orElse(List.of());
    }

    /** Whether a statement says the event's times, all of them rightly. */
    boolean isExact(Statement statement) {
        return times.event()
                .map(event -> Fit.best(times, event, statement))
                .filter(fit -> fit.isExact() && fit.fitting() > 0 && fit.evidence() >= CERTAIN)
                .isPresent();
    }

    private List<Contradiction> find(EventTimes event, Statement statement, BooleanSupplier statedElsewhere) {
        Fit fit = Fit.best(times, event, statement);
        boolean certain = fit.evidence() >= CERTAIN;
        if (fit.evidence() == 0 || (!certain && !mayBeSlip(fit))) {
            return List.of();
        }
        List<Contradiction> found = contradictions(event, fit, certain ? Severity.ERROR : Severity.WARNING);
        boolean doubtful = !certain || fit.known() == 0;
        return found.isEmpty() || (doubtful && statedElsewhere.getAsBoolean()) ? List.of() : found;
    }

    /**
     * With one thing right of two: a wrong date next to the right time, a wrong time on the right date, or the right time in
     * one named zone beside a wrong one in another.
     */
    private static boolean mayBeSlip(Fit fit) {
        if (fit.wrongDuration().isPresent()) {
            return false;
        }
        return switch (fit.clocks().size()) {
            case 1 -> {
                ClockFit only = fit.clocks().get(0);
                yield only.stated()
                        .date()
                        .filter(date -> fit.dateFits() || (fit.known() == 1 && isNear(date, only.date())))
                        .isPresent();
            }
            case 2 ->
                fit.fitting() == 1
                        && fit.clocks().stream()
                                .allMatch(clock -> clock.stated().zone().isPresent()
                                        && clock.stated()
                                                .date()
                                                .filter(date -> !isNear(date, clock.date()))
                                                .isEmpty());
            default -> false;
        };
    }

    private static boolean isNear(CalendarDate stated, LocalDate right) {
        return stated.in(stated.year().orElse(right.getYear()))
                .filter(date -> Math.abs(ChronoUnit.DAYS.between(date, right)) <= NEAR_DAYS)
                .isPresent();
    }

    static List<Contradiction> contradictions(EventTimes event, Fit fit, Severity severity) {
        List<Contradiction> found = new ArrayList<>();
        for (ClockFit clock : fit.clocks()) {
            if (!clock.fits()) {
                found.add(Contradiction.of(clock.stated().clock(), "clock", severity, words -> words.time(clock.time()))
                        .with(
                                "zone",
                                words -> words.zone(clock.zone(), clock.moment().instant())));
            }
            ofDay(clock, severity).forEach(found::add);
        }
        ofShifts(fit, severity).forEach(found::add);
        fit.wrongDuration()
                .ifPresent(stated -> found.add(Contradiction.of(
                        stated,
                        "duration",
                        severity,
                        words -> words.duration(event.duration().orElseThrow()))));
        return found;
    }

    private static Stream<Contradiction> ofDay(ClockFit clock, Severity severity) {
        Stream<Contradiction> date = clock.stated().date().stream()
                .filter(stated -> !clock.dateFits())
                .map(stated -> Contradiction.of(stated, "date", severity, words -> words.date(clock.date(), stated))
                        .with(
                                "zone",
                                words -> words.zone(clock.zone(), clock.moment().instant())));
        Stream<Contradiction> weekday = clock.stated().weekday().stream()
                .filter(stated -> stated.day() != clock.date().getDayOfWeek())
                .map(stated -> weekday(stated, clock.date(), severity));
        return Stream.concat(date, weekday);
    }

    private static Contradiction weekday(Weekday stated, LocalDate date, Severity severity) {
        return Contradiction.of(stated, "weekday", severity, words -> words.weekday(date.getDayOfWeek()))
                .with("date", words -> words.fullDate(date));
    }

    /** A day shift counts from the clock time before it. */
    private static Stream<Contradiction> ofShifts(Fit fit, Severity severity) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 1; i < fit.clocks().size(); i++) {
            ClockFit clock = fit.clocks().get(i);
            LocalDate from = fit.clocks().get(0).date();
            int right = (int) ChronoUnit.DAYS.between(from, clock.date());
            clock.stated()
                    .shift()
                    .map(DayShift::days)
                    .filter(days -> days != right)
                    .ifPresent(wrong -> found.add(Contradiction.of(
                                    clock.stated().shift().orElseThrow(),
                                    "shift",
                                    severity,
                                    words -> words.shift(right, clock.date()))
                            .with(
                                    "zone",
                                    words -> words.zone(
                                            clock.zone(), clock.moment().instant()))));
        }
        return found.stream();
    }
}
