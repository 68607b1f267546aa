package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.prose.times.TimeExpression;
import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.Clock;
import dev.dragoman.quality.prose.times.TimeExpression.DayShift;
import dev.dragoman.quality.prose.times.TimeExpression.Duration;
import dev.dragoman.quality.prose.times.TimeExpression.Weekday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compares the times of a target with those of its source: what the source says and the target does not, where the target
 * says something else instead.
 */
final class SourceContradictions {

    private final RecordTimes times;

    SourceContradictions(RecordTimes times) {
        this.times = times;
    }

    List<Contradiction> find(List<TimeExpression> source, List<TimeExpression> target) {
        List<Contradiction> found = new ArrayList<>();
        replaced(
                source,
                target,
                Clock.class,
                SourceContradictions::alike,
                clock -> times.hasTime(clock::mayBe),
                clock -> words -> words.time(clock.time()),
                Severity.ERROR,
                found);
        boolean shifted = target.stream().anyMatch(DayShift.class::isInstance);
        if (!shifted) {
            replaced(
                    source,
                    target,
                    CalendarDate.class,
                    CalendarDate::mayBe,
                    date -> times.hasDate(date::mayBe),
                    this::wording,
                    Severity.ERROR,
                    found);
        }
        replaced(
                source,
                target,
                Weekday.class,
                (one, other) -> one.day() == other.day(),
                day -> times.hasDate(date -> date.getDayOfWeek() == day.day()),
                day -> words -> words.weekday(day.day()),
                Severity.WARNING,
                found);
        replaced(
                source,
                target,
                Duration.class,
                (one, other) -> one.length().length().equals(other.length().length()),
                duration -> false,
                duration -> words -> words.duration(duration.length()),
                Severity.WARNING,
                found);
        return found;
    }

    private static boolean alike(Clock one, Clock other) {
        return one.mayBe(other.time()) || other.others().stream().anyMatch(one::mayBe);
    }

    private Function<TimeWords, String> wording(CalendarDate date) {
        Optional<LocalDate> whole =
                date.complete().or(() -> times.date(date::mayBe)).or(() -> date.in(times.year()));
        return words -> whole.map(known -> words.date(known, date)).orElse(String.valueOf(date.day()));
    }

    /** Pairs what only the source has with what only the target has, in their order. */
    private static <T extends TimeExpression> void replaced(
            List<TimeExpression> source,
            List<TimeExpression> target,
            Class<T> kind,
            BiPredicate<T, T> alike,
            Predicate<T> ofRecord,
            Function<T, Function<TimeWords, String>> wording,
            Severity severity,
            List<Contradiction> found) {
        List<T> theirs = all(source, kind).toList();
        List<T> ours = all(target, kind).toList();
        List<T> lost = theirs.stream()
                .filter(one -> ours.stream().noneMatch(other -> alike.test(one, other)))
                .toList();
        List<T> added = ours.stream()
                .filter(one -> theirs.stream().noneMatch(other -> alike.test(other, one)))
                .filter(ofRecord.negate())
                .toList();
        for (int i = 0; i < Math.min(lost.size(), added.size()); i++) {
            found.add(Contradiction.of(added.get(i), "source", severity, wording.apply(lost.get(i)))
                    .from(lost.get(i)));
        }
    }

    private static <T extends TimeExpression> Stream<T> all(List<TimeExpression> expressions, Class<T> kind) {
        return expressions.stream().filter(kind::isInstance).map(kind::cast);
    }
}
