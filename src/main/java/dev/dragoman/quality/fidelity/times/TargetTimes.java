package dev.dragoman.quality.fidelity.times;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.prose.numbers.NumberInProse;
import dev.dragoman.quality.prose.numbers.NumbersInProse;
import dev.dragoman.quality.prose.times.TimeExpression;
import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.Weekday;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The times that a target states, and what may be one in a form that is not read: a number or the stem of a weekday. */
final class TargetTimes {

    private static final int SHORTEST_STEM = 2;
    private static final int LONGEST_ENDING = 2;

    private final String text;
    private final List<TimeExpression> expressions;
    private final LanguageTag locale;
    private List<NumberInProse> numbers;

    TargetTimes(String text, List<TimeExpression> expressions, LanguageTag locale) {
        this.text = text;
        this.expressions = expressions;
        this.locale = locale;
    }

    <T extends TimeExpression> Stream<T> all(Class<T> kind) {
        return expressions.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether one of some values is a number outside the expressions of a kind. */
    boolean hasUnread(Class<? extends TimeExpression> kind, int... values) {
        if (numbers == null) {
            numbers = NumbersInProse.mentions(text, locale);
        }
        Set<BigDecimal> wanted = Arrays.stream(values)
                .mapToObj(value -> BigDecimal.valueOf(value).stripTrailingZeros())
                .collect(Collectors.toSet());
        return numbers.stream()
                .filter(number -> all(kind).noneMatch(one -> one.start() < number.end() && number.start() < one.end()))
                .flatMap(NumberInProse::readings)
                .anyMatch(wanted::contains);
    }

    /** Whether a weekday is named, in any form of its name. */
    boolean names(DayOfWeek day) {
        return all(Weekday.class).anyMatch(named -> named.day() == day)
                || all(CalendarDate.class)
                        .anyMatch(date -> date.weekday().filter(day::equals).isPresent())
                || text.toLowerCase(Locale.ROOT).contains(stem(day));
    }

    /** What the forms of a weekday's name share: lunes, понеділ- of понеділок and понеділка. */
    private String stem(DayOfWeek day) {
        ULocale icu = locale.toULocale();
        String[] names = new DateFormatSymbols(icu).getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        String name = names[day.getValue() % 7 + 1];
        for (int length = Math.max(SHORTEST_STEM, name.length() - LONGEST_ENDING); length < name.length(); length++) {
            String stem = name.substring(0, length);
            if (Arrays.stream(names).filter(other -> other.startsWith(stem)).count() == 1) {
                return stem.toLowerCase(Locale.ROOT);
            }
        }
        return name.toLowerCase(Locale.ROOT);
    }
}
