package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.fidelity.times.StatedClock.Role;
import dev.dragoman.quality.prose.times.TimeExpression;
import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.Clock;
import dev.dragoman.quality.prose.times.TimeExpression.DayShift;
import dev.dragoman.quality.prose.times.TimeExpression.Duration;
import dev.dragoman.quality.prose.times.TimeExpression.Weekday;
import dev.dragoman.quality.prose.times.TimeExpression.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Finds the statements in a text: which date, zone and duration belongs to which clock time. */
final class Statements {

    /** More clock times than this are no single event's. */
    private static final int MAX_CLOCKS = 6;
    /** The same moment on other clocks follows within this many letters. */
    private static final int NEAR = 30;

    private final String text;
    private final Gaps gaps;
    private final boolean zoneFirst;

    private Statements(String text, List<TimeExpression> expressions, boolean zoneFirst) {
        this.text = text;
        this.gaps = new Gaps(text, expressions);
        this.zoneFirst = zoneFirst;
    }

    /**
     * @param text without markup
     * @param expressions in it, in reading order
     * @param zoneFirst whether the language names the zone before the clock time
     */
    static List<Statement> of(String text, List<TimeExpression> expressions, boolean zoneFirst) {
        Statements statements = new Statements(text, expressions, zoneFirst);
        return new SentenceGrouping(text, statements.gaps)
                .deal(expressions).stream().flatMap(statements::ofSentence).toList();
    }

    private Stream<Statement> ofSentence(List<TimeExpression> expressions) {
        List<StatedClock> clocks = all(expressions, Clock.class)
                .map(clock -> new StatedClock(
                        clock,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        clock.endsRange() ? Role.END : Role.EITHER))
                .toList();
        if (clocks.isEmpty()) {
            return Stream.empty();
        }
        Attachment dates = Attachment.ofDates(gaps);
        clocks = attach(clocks, expressions, Zone.class, Attachment.ofZones(gaps, zoneFirst), Statements::with);
        clocks = attach(clocks, expressions, CalendarDate.class, dates, Statements::with);
        clocks = attach(clocks, expressions, DayShift.class, dates, Statements::with);
        clocks = attach(clocks, expressions, Weekday.class, dates, Statements::with);
        return grouped(ranges(clocks), all(expressions, Duration.class).toList()).stream();
    }

    private <T extends TimeExpression> List<StatedClock> attach(
            List<StatedClock> clocks,
            List<TimeExpression> expressions,
            Class<T> kind,
            Attachment attachment,
            BiFunction<StatedClock, T, StatedClock> with) {
        List<T> items = all(expressions, kind).toList();
        List<Clock> times = clocks.stream().map(StatedClock::clock).toList();
        int[] attached = attachment.attach(items, times, text);
        List<StatedClock> result = new ArrayList<>(clocks);
        for (int i = 0; i < attached.length; i++) {
            if (attached[i] != Attachment.NONE) {
                result.set(attached[i], with.apply(result.get(attached[i]), items.get(i)));
            }
        }
        return result;
    }

    private static <T extends TimeExpression> Stream<T> all(List<TimeExpression> expressions, Class<T> kind) {
        return expressions.stream().filter(kind::isInstance).map(kind::cast);
    }

    // Of two items at one clock time the first one counts.
    private static StatedClock with(StatedClock stated, Zone zone) {
        return new StatedClock(
                stated.clock(),
                stated.zone().or(() -> Optional.of(zone)),
                stated.date(),
                stated.shift(),
                stated.weekday(),
                stated.role());
    }

    private static StatedClock with(StatedClock stated, CalendarDate date) {
        return new StatedClock(
                stated.clock(),
                stated.zone(),
                stated.date().or(() -> Optional.of(date)),
                stated.shift(),
                stated.weekday(),
                stated.role());
    }

    private static StatedClock with(StatedClock stated, DayShift shift) {
        return new StatedClock(
                stated.clock(),
                stated.zone(),
                stated.date(),
                stated.shift().or(() -> Optional.of(shift)),
                stated.weekday(),
                stated.role());
    }

    private static StatedClock with(StatedClock stated, Weekday weekday) {
        return new StatedClock(
                stated.clock(),
                stated.zone(),
                stated.date(),
                stated.shift(),
                stated.weekday().or(() -> Optional.of(weekday)),
                stated.role());
    }

    /** Marks the beginnings of ranges; both ends are on the same clocks. */
    private static List<StatedClock> ranges(List<StatedClock> clocks) {
        List<StatedClock> result = new ArrayList<>(clocks);
        for (int i = 1; i < result.size(); i++) {
            StatedClock end = result.get(i);
            StatedClock start = result.get(i - 1);
            if (end.role() == Role.END) {
                if (start.role() != Role.EITHER) {
                    result.set(i, end.in(Role.EITHER));
                    continue;
                }
                result.set(i - 1, start.in(Role.START).sharing(end.zone()));
                result.set(i, end.sharing(start.zone()));
            }
        }
        if (!result.isEmpty() && result.get(0).role() == Role.END) {
            result.set(0, result.get(0).in(Role.EITHER));
        }
        return result;
    }

    private List<Statement> grouped(List<StatedClock> clocks, List<Duration> durations) {
        List<List<StatedClock>> groups = new ArrayList<>();
        for (StatedClock stated : clocks) {
            boolean goesOn = !groups.isEmpty() && goesOn(groups.get(groups.size() - 1), stated);
            if (!goesOn) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(stated);
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int from = i == 0 ? 0 : groups.get(i).get(0).clock().start();
            int to = i + 1 < groups.size() ? groups.get(i + 1).get(0).clock().start() : text.length();
            statements.add(new Statement(
                    groups.get(i),
                    durations.stream()
                            .filter(duration -> duration.start() >= from && duration.start() < to)
                            .toList()));
        }
        return statements;
    }

    /** Whether a clock time is the end of a range, or the same moment on other clocks. */
    private boolean goesOn(List<StatedClock> group, StatedClock next) {
        if (next.role() == Role.END || group.size() >= MAX_CLOCKS) {
            return next.role() == Role.END;
        }
        StatedClock first = group.get(0);
        boolean inBrackets =
                gaps.depth(next.clock().start()) > gaps.depth(first.clock().start());
        boolean otherZone = next.zone().isPresent()
                && group.stream().noneMatch(stated -> stated.zone()
                        .filter(zone -> zone.zone().equals(next.zone().get().zone()))
                        .isPresent());
        boolean labelled = next.zone().isPresent() || first.zone().isPresent();
        boolean near = gaps.letters(
                        group.get(group.size() - 1).clock().end(), next.clock().start())
                < NEAR;
        return labelled && near && (inBrackets || otherZone);
    }
}
