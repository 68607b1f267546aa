package dev.dragoman.quality.prose.numbers;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How one language writes numbers: ICU's data, and what the language's file adds to it. */
final class NumberLanguage {

    /** What may stand before or after a number. */
    enum Mark {
        PERCENT_BEFORE,
        PERCENT_AFTER,
        TENTHS_AFTER,
        ORDINAL_BEFORE,
        ORDINAL_AFTER,
        CLOCK_BEFORE,
        CLOCK_AFTER,
        NO_CLOCK_AFTER,
        DECADE_AFTER,
        MONTH_AFTER,
        HOUR_AFTER,
        CENTURY_AFTER,
        HALF_AFTER
    }

    private static final Set<String> EAST_ASIAN = Set.of("ja", "zh", "yue", "ko");

    final boolean eastAsian;
    final boolean korean;
    final boolean compounds;
    final boolean unitsFirst;
    final boolean capitalMonths;
    final String prefixes;
    final String vague;
    /** Written in front of a word without a space; empty if there is none. */
    final String article;

    /** The year before the first of an era that years before a month may be counted in; zero if there is none. */
    final BigDecimal eraOfBareYears;

    final Separators separators;
    final Phrases<WordMeaning> words = new Phrases<>();
    final Phrases<BigDecimal> scales = new Phrases<>();
    /** Scales that are a number alone: mille in "mille dollars". */
    final Phrases<Boolean> bare = new Phrases<>();
    /** Scales of one letter, which must be a capital. */
    final Phrases<BigDecimal> letters = new Phrases<>();

    final Phrases<Boolean> halves = new Phrases<>();
    final Phrases<Integer> months = new Phrases<>();
    final Phrases<Integer> eras = new Phrases<>();
    final Phrases<Boolean> connectors = new Phrases<>();
    final Set<String> ranges = new HashSet<>();
    final Set<BigDecimal> unstated = new HashSet<>();
    private final Map<Mark, Phrases<Boolean>> marks = new EnumMap<>(Mark.class);

    private NumberLanguage(ULocale locale, NumberWords file) {
        this.eastAsian = EAST_ASIAN.contains(locale.getLanguage());
        this.korean = locale.getLanguage().equals("ko");
        this.compounds = file.is("compounds");
        this.unitsFirst = file.is("units-first");
        this.capitalMonths = file.is("capital-months");
        this.prefixes = String.join("", file.words("prefixes"));
        this.article = NumberText.fold(String.join("", file.words("article")));
        this.eraOfBareYears = new BigDecimal(
                file.words("era-of-bare-years").stream().findFirst().orElse("0"));
        this.vague = String.join("", file.words("vague"));
        this.separators = Separators.of(DecimalFormatSymbols.getInstance(locale), file);
        for (Mark mark : Mark.values()) {
            marks.put(mark, file.phrases(mark.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        file.words("half").forEach(word -> halves.add(word, true));
        file.words("connectors").forEach(word -> connectors.add(word, true));
        file.words("ranges").forEach(word -> ranges.add(NumberText.fold(word)));
        file.words("bare").forEach(word -> bare.add(word, true));
        file.words("unstated").forEach(value -> unstated.add(new BigDecimal(value)));
        file.numbered("scale").forEach((power, named) -> named.forEach(word -> scales.add(word, power(power))));
        file.numbered("month").forEach((month, named) -> named.forEach(word -> months.add(word, month.intValue())));
    }

    static NumberLanguage of(LanguageTag tag) {
        ULocale locale = tag.toULocale();
        NumberWords file = NumberWords.of(locale.getLanguage());
        NumberLanguage language = new NumberLanguage(locale, file);
        CompactScales.addTo(language, locale);
        CalendarNames.addTo(language, locale);
        SpelledWords.addTo(language, locale, file);
        return language;
    }

    /** The words that may stand at a place beside a number. */
    Phrases<Boolean> marks(Mark mark) {
        return marks.get(mark);
    }

    static BigDecimal power(BigDecimal exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent.intValueExact());
    }
}
