package dev.dragoman.quality.prose.numbers;

import dev.dragoman.quality.prose.numbers.DigitRun.Value;
import dev.dragoman.quality.prose.numbers.HanNumerals.Numeral;
import dev.dragoman.quality.prose.numbers.NumberLanguage.Mark;
import dev.dragoman.quality.prose.numbers.Phrases.Found;
import dev.dragoman.quality.prose.numbers.SpelledNumber.Spelled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Goes through a text once, from the left, and collects its numbers. */
final class NumberScanner {

    private final NumberText text;
    private final NumberLanguage language;
    private final NameRule names;
    private final ClockRule clocks;
    private final NumberEnd ends;
    private final List<NumberInProse> found = new ArrayList<>();

    NumberScanner(NumberText text, NumberLanguage language) {
        this.text = text;
        this.language = language;
        this.names = new NameRule(text);
        this.clocks = new ClockRule(text, language);
        this.ends = new NumberEnd(text, language, clocks, found);
    }

    List<NumberInProse> scan() {
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
        return RelatedNumbers.relate(found, text, language);
    }

    private int next(int at) {
        if (text.isDigit(at)) {
            return number(at);
        }
        if (names.beginsAddress(at)) {
            return names.endOfAddress(at);
        }
        if (!text.isLetter(at) && !HanNumerals.isNumeral(text.at(at))) {
            return mark(at);
        }
        if (at > 0 && text.isWordLetter(at - 1) && text.isWordLetter(at)) {
            return romanWithinWord(at);
        }
        return word(at);
    }

    /** A percent sign before its number. */
    private int mark(int at) {
        Found<Boolean> percent = language.marks(Mark.PERCENT_BEFORE).at(text, at);
        return percent != null && text.isDigit(percent.end()) ? percentOf(at, percent.end()) : at + 1;
    }

    private int percentOf(int start, int at) {
        int before = found.size();
        int end = number(at);
        for (int i = before; i < found.size(); i++) {
            NumberInProse read = found.get(i);
            found.set(
                    i,
                    new NumberInProse(
                            read.value(),
                            NumberKind.PERCENT,
                            read.form(),
                            i == before ? start : read.start(),
                            read.end(),
                            read.alternatives()));
        }
        return end;
    }

    private int word(int at) {
        int special = beforeNumber(at);
        if (special > at) {
            return special;
        }
        Found<Integer> month = language.months.at(text, at);
        if (month != null && (!language.capitalMonths || Character.isUpperCase(text.originalAt(at)))) {
            add(BigDecimal.valueOf(month.meaning()), NumberKind.MONTH, NumberForm.WORDS, at, month.end(), Set.of());
            return month.end();
        }
        String roman = RomanNumerals.letters(text, at);
        if (RomanNumerals.value(roman) > 0) {
            return roman(at, roman);
        }
        if (language.eastAsian && HanNumerals.isNumeral(text.at(at))) {
            int end = number(at);
            if (end > at) {
                return end;
            }
        }
        int end = spelled(at);
        if (end > at) {
            return end;
        }
        return skipWord(at);
    }

    /** Eras, 百分之 and "the clock" before a number. */
    private int beforeNumber(int at) {
        Found<Boolean> percent = language.marks(Mark.PERCENT_BEFORE).at(text, at);
        if (percent != null && (text.isDigit(percent.end()) || HanNumerals.isNumeral(text.at(percent.end())))) {
            return percentOf(at, percent.end());
        }
        Found<Integer> era = language.eras.at(text, at);
        if (era != null) {
            int end = era(at, era);
            if (end > at) {
                return end;
            }
        }
        Found<Boolean> clock = language.marks(Mark.CLOCK_BEFORE).at(text, at);
        return clock == null ? at : clocks.after(clock.end(), found);
    }

    private int era(int start, Found<Integer> era) {
        int at = text.isSpace(era.end()) ? era.end() + 1 : era.end();
        if (language.eastAsian && text.at(at) == '元') {
            add(
                    BigDecimal.valueOf(era.meaning() + 1L),
                    NumberKind.CARDINAL,
                    NumberForm.DIGITS,
                    start,
                    at + 1,
                    Set.of());
            return at + 1;
        }
        Numeral year = text.isDigit(at) || (language.eastAsian && HanNumerals.isNumeral(text.at(at)))
                ? HanNumerals.read(text, at, language)
                : null;
        if (year == null || year.value().compareTo(BigDecimal.valueOf(200)) > 0) {
            return start;
        }
        BigDecimal western = year.value().add(BigDecimal.valueOf(era.meaning()));
        NumberForm form = year.digits() ? NumberForm.DIGITS : NumberForm.WORDS;
        add(
                western,
                NumberKind.CARDINAL,
                form,
                start,
                year.end(),
                Set.of(year.value().stripTrailingZeros()));
        return year.end();
    }

    private int romanWithinWord(int at) {
        // A heading set without a space: "World WarII".
        String roman = Character.isLowerCase(text.originalAt(at - 1)) ? RomanNumerals.letters(text, at) : "";
        return RomanNumerals.value(roman) > 0 ? roman(at, roman) : at + 1;
    }

    private int roman(int at, String roman) {
        int end = at + roman.length();
        add(BigDecimal.valueOf(RomanNumerals.value(roman)), NumberKind.ORDINAL, NumberForm.WORDS, at, end, Set.of());
        return end;
    }

    private int spelled(int at) {
        int start = at;
        for (int prefix = 0; prefix < 3; prefix++) {
            Spelled number = SpelledNumber.read(text, start, language);
            if (number != null) {
                return ends.finish(new Draft(number.value(), at, number.end(), NumberForm.WORDS, number.kind()));
            }
            if (language.prefixes.indexOf(text.at(start)) < 0) {
                return at;
            }
            start++;
        }
        return at;
    }

    private int skipWord(int at) {
        if (!text.isWordLetter(at)) {
            return at + 1;
        }
        int end = at + 1;
        while (text.isWordLetter(end) && !Character.isUpperCase(text.originalAt(end))) {
            end++;
        }
        return end;
    }

    /** A number that begins with a digit or a Chinese numeral. */
    private int number(int start) {
        if (!language.eastAsian) {
            return digits(start);
        }
        Numeral numeral = HanNumerals.read(text, start, language);
        if (numeral == null) {
            return text.isDigit(start) ? digits(start) : start;
        }
        return numeral.digits() ? digitsAndNumerals(start, numeral) : numerals(start, numeral);
    }

    private int digits(int start) {
        DigitRun run = DigitRun.read(text, start, language.separators);
        int end = clocks.read(run, start, found);
        if (end > start) {
            return end;
        }
        if (run.values().size() == 1 && !names.isName(start, run.end())) {
            Value value = run.values().get(0);
            return ends.finish(new Draft(value.value(), start, run.end(), NumberForm.DIGITS, NumberKind.CARDINAL)
                    .or(value.alternatives()));
        }
        NumberKind kind = names.isName(start, run.end()) ? NumberKind.NAME : NumberKind.CARDINAL;
        run.values()
                .forEach(value ->
                        add(value.value(), kind, NumberForm.DIGITS, value.start(), value.end(), value.alternatives()));
        return run.end();
    }

    private int digitsAndNumerals(int start, Numeral numeral) {
        if (!numeral.multiplied()) {
            return digits(start);
        }
        // In Korean 조 is also the article of a treaty.
        boolean article = language.korean && text.at(numeral.end() - 1) == '조';
        if (article && language.marks(Mark.ORDINAL_BEFORE).within(text, start - 1) != null) {
            return digits(start);
        }
        Draft draft = new Draft(numeral.value(), start, numeral.end(), NumberForm.DIGITS, NumberKind.CARDINAL);
        return ends.finish(article ? draft.or(Set.of(numeral.plain())) : draft);
    }

    private int numerals(int start, Numeral numeral) {
        if (language.korean) {
            boolean inWord = NumberText.isHangul(text.at(start - 1)) && "제약총각".indexOf(text.at(start - 1)) < 0;
            if (HanNumerals.isKorean(text.at(start)) && (inWord || numeral.numerals() < 2 || !numeral.multiplied())) {
                return start;
            }
        }
        if (HanNumerals.isFinancial(text.at(start)) && (numeral.numerals() < 2 || !numeral.multiplied())) {
            return start;
        }
        if (HanNumerals.isPower(text.at(start)) && language.vague.indexOf(text.at(start - 1)) >= 0) {
            return numeral.end();
        }
        return ends.finish(new Draft(numeral.value(), start, numeral.end(), NumberForm.WORDS, NumberKind.CARDINAL));
    }

    private void add(
            BigDecimal value, NumberKind kind, NumberForm form, int start, int end, Set<BigDecimal> alternatives) {
        found.add(new NumberInProse(value, kind, form, start, end, alternatives));
    }
}
