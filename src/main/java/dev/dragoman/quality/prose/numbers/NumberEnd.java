package dev.dragoman.quality.prose.numbers;

import dev.dragoman.quality.prose.numbers.NumberLanguage.Mark;
import dev.dragoman.quality.prose.numbers.Phrases.Found;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what follows a number and says what it is: its scale, percent, ordinal ending, decade, month, or unit of time.
 *
 * @param found where the numbers go
 */
record NumberEnd(NumberText text, NumberLanguage language, ClockRule clocks, List<NumberInProse> found) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal TWENTIETH_CENTURY = BigDecimal.valueOf(1_900);
    private static final int LONGEST_UNIT = 12;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Adds the number; answers the position after it. */
    int finish(Draft read) {
        if (clocks.follows(read.end())) {
            return clocks.add(read.value(), read.form(), read.start(), read.end(), found);
        }
        Draft draft = withHalf(new ScaleRule(text, language).scaled(read));
        int end = draft.end();
        if (language.marks(Mark.MONTH_AFTER).at(text, end) != null) {
            return add(draft, NumberKind.MONTH, end);
        }
        Found<Boolean> percent = marked(Mark.PERCENT_AFTER, end);
        if (percent != null) {
            return add(withDates(draft, percent.end()), NumberKind.PERCENT, percent.end());
        }
        if (language.marks(Mark.TENTHS_AFTER).at(text, end) != null) {
            return add(withDates(draft.or(Set.of(draft.value().multiply(BigDecimal.TEN))), end), draft.kind(), end);
        }
        Found<Boolean> ordinal = language.marks(Mark.ORDINAL_AFTER).at(text, end);
        if (ordinal != null) {
            return clocks.follows(ordinal.end())
                    ? clocks.add(draft.value(), draft.form(), draft.start(), ordinal.end(), found)
                    : add(withDates(draft, ordinal.end()), NumberKind.ORDINAL, ordinal.end());
        }
        boolean ordinalBefore = language.marks(Mark.ORDINAL_BEFORE).within(text, draft.start() - 1) != null;
        return add(withDates(draft, end), ordinalBefore ? NumberKind.ORDINAL : draft.kind(), end);
    }

    /** A unit with a half after it: 4年半, 4년 반, cuatro años y medio. */
    private Draft withHalf(Draft draft) {
        return language.marks(Mark.HALF_AFTER).within(text, draft.end()) == null && !isHalfAfterWord(draft.end())
                ? draft
                : new Draft(
                        draft.value().add(HALF),
                        draft.start(),
                        draft.end(),
                        draft.form(),
                        draft.kind(),
                        draft.alternatives());
    }

    private boolean isHalfAfterWord(int end) {
        int at = end + 1;
        while (at - end <= LONGEST_UNIT && text.isWordLetter(at)) {
            at++;
        }
        Found<Boolean> half =
                text.isSpace(end) && at > end + 1 && text.isSpace(at) ? language.halves.at(text, at + 1) : null;
        return half != null && !isOfItsOwn(half.end());
    }

    /** Whether a half belongs to what follows it: y medio millón, y media hora. */
    private boolean isOfItsOwn(int end) {
        return text.isSpace(end)
                && (language.scales.at(text, end + 1) != null
                        || language.marks(Mark.CLOCK_AFTER).at(text, end + 1) != null);
    }

    private Draft withDates(Draft draft, int end) {
        Draft dated =
                language.marks(Mark.DECADE_AFTER).at(text, end) == null ? draft : draft.or(ofDecade(draft.value()));
        boolean mayBeOfEra = language.eraOfBareYears.signum() > 0
                && draft.value().compareTo(BigDecimal.TEN) >= 0
                && draft.value().compareTo(HUNDRED.add(HUNDRED)) < 0
                && text.at(end) == '年'
                && text.isDigit(end + 1);
        return mayBeOfEra ? dated.or(Set.of(draft.value().add(language.eraOfBareYears))) : dated;
    }

    /**
     * What else a decade may be: the nineties of a text without a century are those of the twentieth, and the 2000s are
     * the beginning of the 21st century and of the third millennium.
     */
    private static Set<BigDecimal> ofDecade(BigDecimal decade) {
        if (decade.compareTo(HUNDRED) < 0) {
            return Set.of(decade.add(TWENTIETH_CENTURY));
        }
        Set<BigDecimal> others = new HashSet<>();
        others.add(decade.remainder(HUNDRED));
        for (BigDecimal age : List.of(HUNDRED, THOUSAND)) {
            if (decade.remainder(age).signum() == 0) {
                others.add(decade.divideToIntegralValue(age).add(BigDecimal.ONE));
            }
        }
        return others;
    }

    /** A mark right after a number, or after one space. */
    private Found<Boolean> marked(Mark mark, int end) {
        int at = text.skipMarks(end);
        return language.marks(mark).at(text, text.isSpace(at) || text.at(at) == '-' ? at + 1 : at);
    }

    private int add(Draft draft, NumberKind kind, int end) {
        Set<BigDecimal> alternatives = kind == NumberKind.MONTH ? Set.of() : draft.alternatives();
        found.add(new NumberInProse(draft.value(), kind, draft.form(), draft.start(), end, alternatives));
        return end;
    }
}
