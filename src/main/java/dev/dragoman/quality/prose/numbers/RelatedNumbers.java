package dev.dragoman.quality.prose.numbers;

import dev.dragoman.quality.prose.numbers.NumberLanguage.Mark;
import dev.dragoman.quality.prose.numbers.Phrases.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds what a number may mean through the one after it: 20 to 30 million, 2022–23. */
final class RelatedNumbers {

    private static final int LONGEST_CONNECTOR = 12;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RelatedNumbers() {}

    static List<NumberInProse> relate(List<NumberInProse> numbers, NumberText text, NumberLanguage language) {
        List<NumberInProse> related = new ArrayList<>(numbers);
        for (int i = 0; i + 1 < related.size(); i++) {
            NumberInProse first = related.get(i);
            NumberInProse second = related.get(i + 1);
            Optional<BigDecimal> decade = decade(first, second, text, language);
            if (decade.isPresent()) {
                related.set(i, as(first, NumberKind.IMPLIED));
                related.set(i + 1, or(second, decade.get()));
            } else if (first.kind().isNumber() && second.kind().isNumber() && areRange(first, second, text, language)) {
                int at = i;
                scaledBy(first, second, text, language).ifPresent(value -> related.set(at, or(first, value)));
                yearOf(first, second).ifPresent(value -> related.set(at + 1, or(second, value)));
            }
        }
        return related;
    }

    private static boolean areRange(
            NumberInProse first, NumberInProse second, NumberText text, NumberLanguage language) {
        int gapStart = first.end();
        int gapEnd = second.start();
        return gapEnd - gapStart <= LONGEST_CONNECTOR
                && gapEnd > gapStart
                && language.ranges.contains(text.folded(gapStart, gapEnd)
                        .replace(NumberText.NO_BREAK, ' ')
                        .strip());
    }

    /** The first year of a decade that is told with its century: 20世纪90年代. */
    private static Optional<BigDecimal> decade(
            NumberInProse first, NumberInProse second, NumberText text, NumberLanguage language) {
        Found<Boolean> century = language.marks(Mark.CENTURY_AFTER).within(text, first.end());
        boolean joined = century != null
                && century.end() == second.start()
                && language.marks(Mark.DECADE_AFTER).within(text, second.end()) != null
                && second.value().compareTo(HUNDRED) < 0;
        return joined
                ? Optional.of(first.value()
                        .subtract(BigDecimal.ONE)
                        .multiply(HUNDRED)
                        .add(second.value())
                        .stripTrailingZeros())
                : Optional.empty();
    }

    private static NumberInProse as(NumberInProse number, NumberKind kind) {
        return new NumberInProse(
                number.value(), kind, number.form(), number.start(), number.end(), number.alternatives());
    }

    /** The first number by the scale of the second. */
    private static Optional<BigDecimal> scaledBy(
            NumberInProse first, NumberInProse second, NumberText text, NumberLanguage language) {
        int power = second.value().precision() - second.value().scale() - mantissa(second, text, language);
        BigDecimal scaled = first.value().scaleByPowerOfTen(power);
        return power >= 3 && first.value().compareTo(language.eastAsian ? TEN_THOUSAND : THOUSAND) < 0
                ? Optional.of(scaled.stripTrailingZeros())
                : Optional.empty();
    }

    /** How many digits the number has before its scale. */
    private static int mantissa(NumberInProse number, NumberText text, NumberLanguage language) {
        if (!text.isDigit(number.start())) {
            int unit = language.eastAsian ? 4 : 3;
            return (number.value().precision() - number.value().scale() - 1) % unit + 1;
        }
        BigDecimal digits = DigitRun.read(text, number.start(), language.separators)
                .values()
                .get(0)
                .value();
        return digits.precision() - digits.scale();
    }

    private static Optional<BigDecimal> yearOf(NumberInProse first, NumberInProse second) {
        boolean year = first.value().scale() <= 0
                && first.value().precision() - first.value().scale() == 4
                && second.value().compareTo(HUNDRED) < 0
                && first.value().remainder(HUNDRED).compareTo(second.value()) < 0;
        return year
                ? Optional.of(first.value()
                        .subtract(first.value().remainder(HUNDRED))
                        .add(second.value())
                        .stripTrailingZeros())
                : Optional.empty();
    }

    private static NumberInProse or(NumberInProse number, BigDecimal value) {
        Set<BigDecimal> alternatives = new HashSet<>(number.alternatives());
        alternatives.add(value);
        return new NumberInProse(
                number.value(), number.kind(), number.form(), number.start(), number.end(), alternatives);
    }
}
