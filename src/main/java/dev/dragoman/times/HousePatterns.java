package dev.dragoman.times;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The time keys of one locale's file under {@code translations/interface/}, and the locale that they are read in. */
public final class HousePatterns {

    private static final List<String> NAMED_DIGITS = List.of("native", "traditional", "finance");

    private final ULocale locale;
    private final Map<String, String> values;
    private final boolean byCldr;

    /** The patterns of a language's file. */
    public HousePatterns(ULocale locale, Map<String, String> values) {
        this(locale, values, false);
    }

    /** CLDR's own patterns, for a language that has no file. */
    public static HousePatterns byCldr(ULocale locale) {
        return new HousePatterns(locale, CldrPatterns.of(withKnownDigits(withKnownCalendar(locale))), true);
    }

    private HousePatterns(ULocale locale, Map<String, String> values, boolean byCldr) {
        this.values = Map.copyOf(values);
        this.byCldr = byCldr;
        ULocale known = withKnownDigits(withKnownCalendar(locale));
        // Arabic pages print Western digits unless the reader's own tag asks otherwise.
        String digits = values.get("time.digits");
        this.locale = digits == null || known.getKeywordValue("numbers") != null
                ? known
                : known.setKeywordValue("numbers", digits);
    }

    /** A reader's tag may name a calendar that does not exist; ICU would throw, but UTS #35 says to ignore it. */
    private static ULocale withKnownCalendar(ULocale locale) {
        String requested = locale.getKeywordValue("calendar");
        if ("iso8601".equals(requested)) {
            // The same calendar, but under this name CLDR would print a bare "2023 4月 5".
            return locale.setKeywordValue("calendar", "gregorian");
        }
        boolean known = requested == null
                || List.of(Calendar.getKeywordValuesForLocale("calendar", ULocale.ROOT, false))
                        .contains(requested);
        return known ? locale : locale.setKeywordValue("calendar", null);
    }

    /**
     * Ignores unknown numbering systems, and algorithmic ones such as Roman numerals, which cannot write clock times.
     */
    private static ULocale withKnownDigits(ULocale locale) {
        String requested = locale.getKeywordValue("numbers");
        if (requested == null) {
            return locale;
        }
        boolean exist = NAMED_DIGITS.contains(requested)
                || List.of(NumberingSystem.getAvailableNames()).contains(requested);
        boolean known = exist && !NumberingSystem.getInstance(locale).isAlgorithmic();
        return known ? locale : locale.setKeywordValue("numbers", null);
    }

    public ULocale locale() {
        return locale;
    }

    /** Whether these are CLDR's patterns, which have none for durations. */
    public boolean isCldr() {
        return byCldr;
    }

    Map<String, String> all() {
        return values;
    }

    /** The value of a key that every locale must have; throws {@code IllegalArgumentException} naming the key. */
    public String required(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The interface file of " + locale.getLanguage() + " lacks " + key);
        }
        return value;
    }

    public Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public Formula formula(String key) {
        return new Formula(key, required(key), locale);
    }

    /** The formula of a key that a locale may lack. */
    public Optional<Formula> optionalFormula(String key) {
        return optional(key).map(pattern -> new Formula(key, pattern, locale));
    }

    /** Reads one of two values. Anything else is an error, so that a typo does not count as the other choice. */
    public boolean choice(String key, String yes, String no) {
        String value = required(key);
        if (!value.equals(yes) && !value.equals(no)) {
            throw new IllegalArgumentException(key + " is " + value + "; it must be " + yes + " or " + no);
        }
        return value.equals(yes);
    }
}
