package dev.dragoman.quality.prose.numbers;

import dev.dragoman.quality.prose.numbers.NumberLanguage.Mark;
import dev.dragoman.quality.prose.numbers.Phrases.Found;
import dev.dragoman.quality.prose.numbers.SpelledNumber.Spelled;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Tells hours and minutes from other numbers, which the check of times compares: 11:20, 11.20 Uhr, 11h20, 2時間. */
record ClockRule(NumberText text, NumberLanguage language) {

    private static final BigDecimal HALF_DAY = BigDecimal.valueOf(12);
    private static final BigDecimal LAST_HOUR = BigDecimal.valueOf(24);
    private static final int LONGEST_RANGE = 8;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** Adds the clock time that begins with these digits; answers the position after it, or {@code start} if it is none. */
    int read(DigitRun run, int start, List<NumberInProse> found) {
        if (text.at(run.end()) == ':' && run.values().size() == 1 && isMinutes(run.end() + 1)) {
            return colons(run, start, found);
        }
        if (run.split()
                && isMinutes(run.end() - 2)
                && text.at(run.end() - 3) == '.'
                && (follows(run.end()) || followsRange(run.end()))) {
            int point = run.end() - 3;
            add(number(start, point), NumberForm.DIGITS, start, point, found);
            return add(number(point + 1, run.end()), NumberForm.DIGITS, point + 1, run.end(), found);
        }
        return start;
    }

    private int colons(DigitRun run, int start, List<NumberInProse> found) {
        if (run.values().get(0).value().compareTo(LAST_HOUR) > 0) {
            return start;
        }
        add(run.values().get(0).value(), NumberForm.DIGITS, start, run.end(), found);
        int at = run.end();
        while (text.at(at) == ':' && isMinutes(at + 1)) {
            add(number(at + 1, at + 3), NumberForm.DIGITS, at + 1, at + 3, found);
            at += 3;
        }
        return at;
    }

    private BigDecimal number(int start, int end) {
        return new BigDecimal(text.folded(start, end));
    }

    private boolean isMinutes(int at) {
        return text.isDigit(at) && text.at(at) < '6' && text.isDigit(at + 1) && !text.isDigit(at + 2);
    }

    /** Whether the number that ends here counts hours, minutes or seconds. */
    boolean follows(int end) {
        int at = text.isSpace(end) || text.at(end) == '-' ? end + 1 : end;
        Phrases<Boolean> units = language.marks(Mark.CLOCK_AFTER);
        // Korean particles follow without a space: 15분에.
        return (language.korean ? units.within(text, at) : units.at(text, at)) != null
                && language.marks(Mark.NO_CLOCK_AFTER).at(text, at) == null;
    }

    /** Whether a range begins with the number that ends here, whose end is a clock time: 8.30 bis 17 Uhr. */
    private boolean followsRange(int end) {
        int word = text.isSpace(end) ? end + 1 : end;
        int at = word;
        while (at - word <= LONGEST_RANGE && at < text.length() && !text.isDigit(at)) {
            at++;
        }
        if (!text.isDigit(at) || !language.ranges.contains(text.folded(word, at).strip())) {
            return false;
        }
        return follows(DigitRun.read(text, at, language.separators).end());
    }

    /** Adds a number that counts hours, minutes or seconds; answers the position after it. */
    int add(BigDecimal value, NumberForm form, int start, int end, List<NumberInProse> found) {
        Set<BigDecimal> alternatives = value.compareTo(HALF_DAY) <= 0
                ? Set.of(value.add(HALF_DAY).stripTrailingZeros())
                : value.compareTo(LAST_HOUR) <= 0
                        ? Set.of(value.subtract(HALF_DAY).stripTrailingZeros())
                        : Set.of();
        found.add(new NumberInProse(value, NumberKind.CLOCK, form, start, end, alternatives));
        return minutesAfter(end, found);
    }

    /** The minutes of "11 h 20" and "11 Uhr 20". */
    private int minutesAfter(int end, List<NumberInProse> found) {
        Found<Boolean> hour = language.marks(Mark.HOUR_AFTER).within(text, text.isSpace(end) ? end + 1 : end);
        int at = hour == null || !text.isSpace(hour.end()) ? end : hour.end() + 1;
        if (at == end || !isMinutes(at) || (text.isSpace(at + 2) && text.isDigit(at + 3))) {
            return end;
        }
        found.add(new NumberInProse(number(at, at + 2), NumberKind.CLOCK, NumberForm.DIGITS, at, at + 2, Set.of()));
        return at + 2;
    }

    /** Adds the hour that follows words such as "half past"; answers the position after it. */
    int after(int word, List<NumberInProse> found) {
        int start = text.isSpace(word) ? word + 1 : word;
        if (!text.isDigit(start)) {
            Spelled hour = SpelledNumber.read(text, start, language);
            return hour == null || hour.value().compareTo(LAST_HOUR) > 0
                    ? word
                    : add(hour.value(), NumberForm.WORDS, start, hour.end(), found);
        }
        DigitRun run = DigitRun.read(text, start, language.separators);
        int end = read(run, start, found);
        if (end > start) {
            return end;
        }
        boolean hour = run.values().size() == 1 && run.values().get(0).value().compareTo(MINUTES) < 0;
        return hour ? add(run.values().get(0).value(), NumberForm.DIGITS, start, run.end(), found) : word;
    }
}
