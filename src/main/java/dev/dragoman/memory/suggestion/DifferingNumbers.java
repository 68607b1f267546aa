package dev.dragoman.memory.suggestion;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.prose.numbers.NumberInProse;
import dev.dragoman.quality.prose.numbers.NumberKind;
import dev.dragoman.quality.prose.numbers.NumbersInProse;
import dev.dragoman.quality.prose.times.TimeExpression;
import dev.dragoman.quality.prose.times.TimesInProse;
import dev.dragoman.records.PlainText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers, months, clock times and weekdays that an earlier source has and the present one has not, so that the earlier
 * translation is wrong there.
 *
 * @param inSource where they stand in the earlier source
 * @param inTarget where the same values stand in its translation
 */
record DifferingNumbers(List<Span> inSource, List<Span> inTarget) {

    static final DifferingNumbers NONE = new DifferingNumbers(List.of(), List.of());

    DifferingNumbers {
        inSource = List.copyOf(inSource);
        inTarget = List.copyOf(inTarget);
    }

    /**
     * Compares.
     *
     * @param found the earlier source
     * @param target its translation
     * @param wanted the present source
     */
    static DifferingNumbers of(String found, String target, String wanted, LanguageTag locale) {
        PlainText source = PlainText.of(found);
        PlainText present = PlainText.of(wanted);
        PlainText translation = PlainText.of(target);
        List<Span> inSource = new ArrayList<>();
        List<Span> inTarget = new ArrayList<>();
        List<Value> left = values(present.text());
        Set<Value> differing = new HashSet<>();
        for (NumberInProse number : NumbersInProse.mentions(source.text(), LanguageTag.CANONICAL)) {
            Value value = Value.of(number);
            if (!left.remove(value)) {
                inSource.add(Span.in(source, number.start(), number.end()));
                differing.add(value);
            }
        }
        for (NumberInProse number : NumbersInProse.mentions(translation.text(), locale)) {
            if (differing.stream().anyMatch(value -> value.mayBe(number))) {
                inTarget.add(Span.in(translation, number.start(), number.end()));
            }
        }
        Set<DayOfWeek> days = days(present.text(), LanguageTag.CANONICAL);
        Set<DayOfWeek> others = days(source.text(), LanguageTag.CANONICAL);
        others.removeAll(days);
        mark(source, LanguageTag.CANONICAL, others, inSource);
        mark(translation, locale, others, inTarget);
        return new DifferingNumbers(inSource, inTarget);
    }

    /** A number, or a month by its number. */
    private record Value(BigDecimal number, boolean month) {

        static Value of(NumberInProse number) {
            return new Value(number.value(), number.kind() == NumberKind.MONTH);
        }

        /** Another language may write a month as a number. */
        boolean mayBe(NumberInProse other) {
            return other.readings().anyMatch(number::equals) && (month || other.kind() != NumberKind.MONTH);
        }
    }

    private static List<Value> values(String text) {
        List<Value> values = new ArrayList<>();
        NumbersInProse.mentions(text, LanguageTag.CANONICAL).forEach(number -> values.add(Value.of(number)));
        return values;
    }

    private static Set<DayOfWeek> days(String text, LanguageTag locale) {
        Set<DayOfWeek> days = new HashSet<>();
        TimesInProse.read(text, locale).forEach(time -> day(time).ifPresent(days::add));
        return days;
    }

    /** A weekday by itself, or that of a date. */
    private static Optional<DayOfWeek> day(TimeExpression time) {
        if (time instanceof TimeExpression.Weekday weekday) {
            return Optional.of(weekday.day());
        }
        return time instanceof TimeExpression.CalendarDate date ? date.weekday() : Optional.empty();
    }

    private static void mark(PlainText text, LanguageTag locale, Set<DayOfWeek> days, List<Span> marks) {
        if (days.isEmpty()) {
            return;
        }
        TimesInProse.read(text.text(), locale).forEach(time -> {
            if (day(time).filter(days::contains).isPresent()) {
                marks.add(Span.in(text, time.start(), time.end()));
            }
        });
    }
}
