package dev.dragoman.quality.fidelity;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds acronyms in a text: words of two to ten capitals and digits, such as NATO, G7 and НАТО.
 *
 * @param start in UTF-16 code units from the beginning of the text
 * @param end after the last code unit
 * @param text the acronym without the ending of its plural
 */
record Acronyms(int start, int end, String text) {

    /** The letters of scripts without capitals may stand next to an acronym. */
    private static final Pattern ACRONYM =
            Pattern.compile("(?<![\\p{Lu}\\p{Ll}\\p{Nd}])(\\p{Lu}[\\p{Lu}\\p{Nd}]{1,9})s?(?![\\p{Lu}\\p{Ll}\\p{Nd}])");

    private static final Pattern ROMAN_NUMBER = Pattern.compile("[IVXLCDM]+");
    private static final Pattern AFTER_NUMBER = Pattern.compile(".*\\p{Nd}[\\s\\u00A0\\u202F]?", Pattern.DOTALL);
    private static final Pattern BEFORE_NUMBER = Pattern.compile("[\\s\\u00A0\\u202F]?\\p{Nd}.*", Pattern.DOTALL);
    private static final Pattern AFTER_TITLE = Pattern.compile(
            ".*(?:(?<!\\p{L})(?:Mr|Mrs|Ms|Dr)\\.?|(?<!\\p{L})H\\.E\\.|Minister|President|Ambassador|Chancellor|Secretary|Sir) ",
            Pattern.DOTALL);
    private static final int CONTEXT = 14;
    private static final char FIRST_FULL_WIDTH = '\uFF10';
    private static final char LAST_FULL_WIDTH = '\uFF5A';
    private static final int FULL_WIDTH = 0xFEE0;

    private static final Set<String> CLOCKS = Set.of("AM", "PM");
    private static final Set<String> ZONES = Set.of(
            "UTC", "GMT", "BST", "IST", "WET", "WEST", "CET", "CEST", "EET", "EEST", "MSK", "JST", "KST", "HKT", "SGT",
            "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AKST", "AKDT", "HST", "AEST", "AEDT", "NZST",
            "NZDT");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** The acronyms of a text in their order; full-width letters are read as others. */
    static List<Acronyms> in(String text) {
        String usual = halfWidth(text);
        List<Acronyms> acronyms = new ArrayList<>();
        Matcher found = null;
        int at = 0;
        while (at + 1 < usual.length()) {
            if (!isCapital(usual.charAt(at)) || !isCapitalOrDigit(usual.charAt(at + 1))) {
                at++;
                continue;
            }
            if (found == null) {
                found = ACRONYM.matcher(usual).useTransparentBounds(true);
            }
            found.region(at, usual.length());
            if (found.lookingAt()) {
                acronyms.add(new Acronyms(at, found.end(1), found.group(1)));
                at = found.end();
            } else {
                at++;
            }
        }
        return List.copyOf(acronyms);
    }

    // Few characters begin an acronym, and trying the pattern at each one takes far longer than this.
    private static boolean isCapital(char letter) {
        return letter < 0x80 ? letter >= 'A' && letter <= 'Z' : Character.getType(letter) == Character.UPPERCASE_LETTER;
    }

    private static boolean isCapitalOrDigit(char letter) {
        return isCapital(letter) || Character.isDigit(letter);
    }

    /**
     * The acronyms of an English text that its translation must have: no clock times, zones, amounts and Roman numbers,
     * which other checks compare, and no family names in capitals. None if the text is all in capitals.
     */
    static List<Acronyms> toTranslate(String english) {
        if (english.chars().noneMatch(Character::isLowerCase)) {
            return in(english).stream()
                    .filter(acronym -> acronym.start() == 0 && acronym.end() == english.length())
                    .filter(acronym -> acronym.text().length() <= 5)
                    .toList();
        }
        return in(english).stream()
                .filter(Predicate.not(acronym -> acronym.isOtherwiseChecked(english)))
                .toList();
    }

    private boolean isOtherwiseChecked(String english) {
        String before = english.substring(Math.max(0, start - CONTEXT), start);
        String after = english.substring(end, Math.min(english.length(), end + CONTEXT));
        boolean afterNumber = AFTER_NUMBER.matcher(before).matches();
        return ROMAN_NUMBER.matcher(text).matches()
                || ZONES.contains(text)
                || (CLOCKS.contains(text) && afterNumber)
                || (CURRENCIES.contains(text)
                        && (afterNumber
                                || isAfterAmount(before)
                                || BEFORE_NUMBER.matcher(after).matches()))
                || (text.length() > 2 && AFTER_TITLE.matcher(before).matches());
    }

    /** After a scale as in 30 million USD. */
    private static boolean isAfterAmount(String before) {
        return before.endsWith("llion ") || before.endsWith("thousand ") || before.endsWith("hundred ");
    }

    private static String halfWidth(String text) {
        StringBuilder usual = null;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_FULL_WIDTH && letter <= LAST_FULL_WIDTH) {
                usual = usual == null ? new StringBuilder(text) : usual;
                usual.setCharAt(i, (char) (letter - FULL_WIDTH));
            }
        }
        return usual == null ? text : usual.toString();
    }
}
