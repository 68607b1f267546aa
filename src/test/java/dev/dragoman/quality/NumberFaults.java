package dev.dragoman.quality;

import static dev.dragoman.quality.Faults.pick;
import static dev.dragoman.quality.Faults.replace;
import static dev.dragoman.quality.Faults.text;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.CompactDecimalFormat.CompactStyle;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import dev.dragoman.quality.Faults.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Numbers that a target has changed, lost, scaled or invented. */
final class NumberFaults {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{Nd}{])\\p{Nd}[\\p{Nd}.,]*(?![\\p{Lu}}])");
    private static final List<Long> SCALES = List.of(1_000_000L, 1_000_000_000L);
    private static final List<Double> FACTORS = List.of(0.001, 0.1, 10.0, 1000.0);

    private NumberFaults() {}

    static Fault changedDigit() {
        return text(
                (text, random) -> replace(text, pick(NUMBER, text, random), number -> withOtherDigit(number, random)));
    }

    static Fault lost() {
        return text((text, random) -> replace(text, pick(NUMBER, text, random), number -> ""));
    }

    static Fault addedZero() {
        return text((text, random) -> replace(
                text,
                pick(NUMBER, text, random),
                number -> Character.isDigit(number.charAt(number.length() - 1)) ? number + "0" : number));
    }

    /** A number in brackets at the end of both texts, in the target with another digit. */
    static SeededFault changedDigitOfLargeNumber() {
        return (place, random) -> {
            int value = 1_000 + random.nextInt(999_000);
            String number = withOtherDigit(format(place.locale()).format(value), random);
            return Optional.of(place.appended(inBrackets(format("en").format(value)), inBrackets(number)));
        };
    }

    /** A number of thousands that the target writes with a decimal separator: 12.345 instead of 12,345. */
    static SeededFault lostThousands() {
        return (place, random) -> {
            int value = 2_001 + random.nextInt(900_000);
            return Optional.of(place.appended(
                    inBrackets(format("en").format(value)),
                    inBrackets(format(place.locale()).format(value / 1000))));
        };
    }

    /** A number of the source's alone. */
    static SeededFault lostLargeNumber() {
        return (place, random) ->
                Optional.of(place.appended(inBrackets(format("en").format(1_000 + random.nextInt(999_000))), ""));
    }

    /** Millions for thousands, ten times as much, and so on. */
    static SeededFault wrongScale() {
        return (place, random) -> {
            long value = (2 + random.nextInt(98)) * SCALES.get(random.nextInt(SCALES.size()));
            double wrong = value * FACTORS.get(random.nextInt(FACTORS.size()));
            return Optional.of(place.appended(
                    inBrackets(compact("en").format(value)),
                    inBrackets(compact(place.locale()).format(Math.round(wrong)))));
        };
    }

    /** 12.5 percent become 125. */
    static SeededFault lostDecimalSeparator() {
        return (place, random) -> {
            int value = 101 + 10 * random.nextInt(80) + random.nextInt(9);
            return Optional.of(place.appended(
                    inBrackets(value / 10 + "." + value % 10 + "%"),
                    inBrackets(format(place.locale()).format(value) + "%")));
        };
    }

    /** No faults: the same numbers at the end of both texts. */
    static List<SeededFault> none() {
        return List.of(
                (place, random) -> {
                    int value = 1_000 + random.nextInt(999_000);
                    return Optional.of(place.appended(
                            inBrackets(format("en").format(value)),
                            inBrackets(format(place.locale()).format(value))));
                },
                (place, random) -> {
                    long value = (2 + random.nextInt(98)) * SCALES.get(random.nextInt(SCALES.size()));
                    return Optional.of(place.appended(
                            inBrackets(compact("en").format(value)),
                            inBrackets(compact(place.locale()).format(value))));
                });
    }

    static SeededFault invented() {
        return (place, random) ->
                Optional.of(place.appended("", inBrackets(format(place.locale()).format(12 + random.nextInt(9_000)))));
    }

    private static NumberFormat format(String locale) {
        return NumberFormat.getInstance(ULocale.forLanguageTag(locale));
    }

    private static CompactDecimalFormat compact(String locale) {
        return CompactDecimalFormat.getInstance(ULocale.forLanguageTag(locale), CompactStyle.LONG);
    }

    private static String inBrackets(String number) {
        return " (" + number + ")";
    }

    private static String withOtherDigit(String number, Random random) {
        int at = number.length() - 1;
        while (!Character.isDigit(number.charAt(at))) {
            at--;
        }
        int digit = Character.digit(number.charAt(at), 10);
        char wrong = (char) (number.charAt(at) - digit + (digit + 1 + random.nextInt(8)) % 10);
        return number.substring(0, at) + wrong + number.substring(at + 1);
    }
}
