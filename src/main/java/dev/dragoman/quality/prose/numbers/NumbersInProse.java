package dev.dragoman.quality.prose.numbers;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.prose.LanguageCache;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The numbers in a text of any language. Languages without words of their own are read by digits and CLDR's scales. */
public final class NumbersInProse {

    private static final LanguageCache<LanguageTag, NumberLanguage> LANGUAGES = new LanguageCache<>(NumberLanguage::of);

    private NumbersInProse() {}

    /**
     * The numbers that a text states, in their order. Names with digits (G7), month names, clock times and durations in
     * hours are not among them.
     */
    public static List<NumberInProse> read(String text, LanguageTag locale) {
        return mentions(text, locale).stream()
                .filter(number -> number.kind().isNumber())
                .toList();
    }

    /** The same with names, months and clock times, which another language may write as plain numbers. */
    public static List<NumberInProse> mentions(String text, LanguageTag locale) {
        return new NumberScanner(new NumberText(text), LANGUAGES.get(locale.base())).scan();
    }

    /** The values that a language may leave to the form of a noun, as Arabic says two by the dual. */
    public static Set<BigDecimal> unstated(LanguageTag locale) {
        return LANGUAGES.get(locale.base()).unstated;
    }
}
