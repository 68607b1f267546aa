package dev.dragoman.quality.prose.numbers;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of scale that CLDR has for a language, in each of its plural forms: million, Millionen, млн. */
final class CompactScales {

    private static final int LARGEST = 14;
    private static final List<String> DECIMALS = List.of("1.1", "1.5", "1.01", "7.17");

    private CompactScales() {}

    static void addTo(NumberLanguage language, ULocale locale) {
        for (Notation notation : List.of(Notation.compactLong(), Notation.compactShort())) {
            LocalizedNumberFormatter format =
                    NumberFormatter.withLocale(locale).notation(notation).precision(Precision.unlimited());
            for (BigDecimal number : onePerPluralForm(locale)) {
                for (int power = 3; power <= LARGEST; power++) {
                    BigDecimal scaled = number.scaleByPowerOfTen(power);
                    add(language, format.format(scaled).toString(), scaled);
                }
            }
        }
    }

    private static Set<BigDecimal> onePerPluralForm(ULocale locale) {
        PluralRules rules = PluralRules.forLocale(locale);
        Set<BigDecimal> numbers = new HashSet<>();
        for (String form : rules.getKeywords()) {
            rules.getSamples(form).stream()
                    .filter(sample -> sample >= 1 && sample < 100 && sample == Math.rint(sample))
                    .findFirst()
                    .ifPresent(sample -> numbers.add(BigDecimal.valueOf(sample.longValue())));
        }
        numbers.add(BigDecimal.valueOf(5));
        DECIMALS.forEach(decimal -> numbers.add(new BigDecimal(decimal)));
        return numbers;
    }

    private static void add(NumberLanguage language, String formatted, BigDecimal number) {
        NumberText text = new NumberText(formatted);
        int start = 0;
        while (start < text.length() && !text.isDigit(start)) {
            start++;
        }
        if (start == text.length()) {
            return;
        }
        DigitRun digits = DigitRun.read(text, start, language.separators);
        String word = formatted.substring(text.skipMarks(digits.end())).strip();
        if (digits.values().size() != 1 || word.isEmpty() || !Character.isLetter(word.charAt(0))) {
            return;
        }
        BigDecimal shown = digits.values().get(0).value();
        BigDecimal[] scale = number.divideAndRemainder(shown);
        if (scale[1].signum() == 0) {
            (word.length() == 1 ? language.letters : language.scales).add(word, scale[0]);
        }
    }
}
