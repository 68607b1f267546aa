package dev.dragoman.quality.prose.numbers;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import java.math.BigDecimal;

/** Writes a number as a language does: 3,000万, 30 Millionen, 30 %. */
public final class LocalNumber {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int LONGEST_MANTISSA = 4;

    private LocalNumber() {}

    /** A number of a text in another language, with a word of scale if that is exact and short. */
    public static String of(NumberInProse number, LanguageTag locale) {
        ULocale target = locale.toULocale();
        if (number.kind() == NumberKind.PERCENT) {
            return format(number.value(), target)
                    .unit(MeasureUnit.PERCENT)
                    .format(number.value())
                    .toString();
        }
        if (number.value().compareTo(MILLION) >= 0 && number.value().precision() <= LONGEST_MANTISSA) {
            String compact = format(number.value(), target)
                    .notation(Notation.compactLong())
                    .precision(Precision.unlimited())
                    .format(number.value())
                    .toString();
            boolean exact = NumbersInProse.read(compact, locale).stream()
                    .anyMatch(read -> read.value().compareTo(number.value()) == 0);
            if (exact) {
                return compact;
            }
        }
        return format(number.value(), target).format(number.value()).toString();
    }

    private static LocalizedNumberFormatter format(BigDecimal value, ULocale locale) {
        // Four digits may be a year.
        boolean grouped = value.compareTo(TEN_THOUSAND) >= 0;
        return NumberFormatter.withLocale(locale)
                .precision(Precision.unlimited())
                .grouping(grouped ? GroupingStrategy.ON_ALIGNED : GroupingStrategy.OFF);
    }
}
