package dev.dragoman.times;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormat.HourCycle;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The time keys of a language without a file under {@code translations/interface/}, built from CLDR's patterns. */
public final class CldrPatterns {

    private static final Pattern FIELD = Pattern.compile("([A-Za-z])\\1*+|'((?:[^']|'')*+)'|[^A-Za-z']+");
    private static final Pattern ZONE_AND_CLOCK = Pattern.compile("(v+)([^A-Za-z]*)[Hhk].*");
    private static final Pattern CLOCK_AND_ZONE = Pattern.compile(".*[A-Za-z]([^A-Za-z]+)(v+)([^A-Za-z]*)");

    private CldrPatterns() {}

    /**
     * Whether CLDR has data of the language in its script; for other languages ICU would fall back to the machine's
     * default locale.
     */
    public static boolean supports(ULocale locale) {
        return Known.LANGUAGES.contains(languageAndScript(locale));
    }

    /** The keys {@code when} and {@code time.*}, except durations, for which CLDR has no pattern. */
    static Map<String, String> of(ULocale locale) {
        DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(locale);
        boolean twelveHours =
                Set.of(HourCycle.HOUR_CYCLE_11, HourCycle.HOUR_CYCLE_12).contains(generator.getDefaultHourCycle());
        String[] amPm = new DateFormatSymbols(locale).getAmPmStrings();
        String zoned = zoned(generator.getBestPattern("Hmv"));
        String joined = literal(generator.getDateTimeFormat(DateFormat.MEDIUM));
        String there = zoned.replace("{clock}", "{homeClock}").replace("{label}", "{homeLabel}");
        String elsewhere = joined.replace("{1}", "{homeDate}").replace("{0}", there);

        Map<String, String> patterns = new HashMap<>();
        patterns.put(
                "when",
                enumerated(
                        locale,
                        joined.replace("{1}", "{date}").replace("{0}", zoned) + "{home, select, none {} same { ("
                                + there + ")} other { (" + elsewhere + ")}}"));
        patterns.put("time.hour-cycle", twelveHours ? "h12" : "h23");
        patterns.put("time.clock.h12", clock(generator.getBestPattern("hm"), amPm));
        patterns.put("time.clock.h23", clock(generator.getBestPattern("Hm"), amPm));
        String date = longDate(locale);
        patterns.put("time.date", date);
        patterns.put("time.date.full", date);
        patterns.put("time.date.near", date);
        patterns.put("time.date-time", joined.replace("{1}", "{date}").replace("{0}", "{clock}"));
        patterns.put("time.shown", joined.replace("{1}", "{date}").replace("{0}", zoned));
        patterns.put("time.zone-names", "name");
        return patterns;
    }

    /** The time and the duration behind it, as the language enumerates measures. */
    private static String enumerated(ULocale locale, String time) {
        // A list of three, because the last item may be joined with a word for "and".
        String three = ListFormatter.getInstance(locale, ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
                .format("\u0001", "\u0002", "\u0003");
        String separator = three.substring(three.indexOf('\u0001') + 1, three.indexOf('\u0002'));
        return time + "{for, select, none {} other {" + escaped(separator) + "{duration}}}";
    }

    /** The long date as CLDR spells it out, which its skeletons do not always lead to (et, ga). */
    private static String longDate(ULocale locale) {
        return DateFormat.getDateInstance(DateFormat.LONG, locale) instanceof SimpleDateFormat date
                ? date.toPattern()
                : "yMMMMd";
    }

    /** The order of clock time and zone label: {@code {clock} {label}}. */
    private static String zoned(String pattern) {
        Matcher zoneFirst = ZONE_AND_CLOCK.matcher(pattern);
        if (zoneFirst.matches()) {
            return "{label}" + literal(zoneFirst.group(2)) + "{clock}";
        }
        Matcher zoneLast = CLOCK_AND_ZONE.matcher(pattern);
        return zoneLast.matches()
                ? "{clock}" + literal(zoneLast.group(1)) + "{label}" + literal(zoneLast.group(3))
                : "{clock} {label}";
    }

    private static String clock(String pattern, String[] amPm) {
        return FIELD.matcher(pattern)
                .results()
                .map(field -> {
                    if (field.group(1) == null) {
                        return literal(field.group());
                    }
                    boolean two = field.group().length() > 1;
                    return switch (field.group(1)) {
                        case "H", "k" -> two ? "{HH}" : "{H}";
                        case "h" -> two ? "{hh}" : "{h}";
                        case "K" -> "{K}";
                        case "m" -> "{mm}";
                        case "a", "b", "B" ->
                            "{half, select, am {" + escaped(amPm[0]) + "} other {" + escaped(amPm[1]) + "}}";
                        default -> "";
                    };
                })
                .collect(Collectors.joining());
    }

    /** Text between the letters of a date pattern, which may be 'quoted', as text of a MessageFormat pattern. */
    private static String literal(String text) {
        return escaped(text.replaceAll("'([^']+)'", "$1").replace("''", "'"));
    }

    private static String escaped(String text) {
        return text.replace("'", "''");
    }

    private static String languageAndScript(ULocale locale) {
        ULocale likely = ULocale.addLikelySubtags(locale);
        return likely.getLanguage() + "-" + likely.getScript();
    }

    /** Loaded when a language without a file of its own is first requested. */
    private static final class Known {

        static final Set<String> LANGUAGES = Arrays.stream(ULocale.getAvailableLocales())
                .map(CldrPatterns::languageAndScript)
                .collect(Collectors.toUnmodifiableSet());
    }
}
