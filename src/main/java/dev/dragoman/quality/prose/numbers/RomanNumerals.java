package dev.dragoman.quality.prose.numbers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Roman numbers up to 39 of at least two letters, in Latin letters or the same in Cyrillic: II, XXI, ХХІ. */
final class RomanNumerals {

    private static final int LONGEST = 6;
    private static final Pattern ROMAN = Pattern.compile("(X{0,3})(IX|IV|V?I{0,3})");

    private RomanNumerals() {}

    /** The number that the capitals at a position are; 0 if they are none. */
    static int value(String letters) {
        if (letters.length() < 2 || letters.length() > LONGEST) {
            return 0;
        }
        Matcher roman = ROMAN.matcher(letters);
        if (!roman.matches()) {
            return 0;
        }
        int tens = roman.group(1).length();
        String units = roman.group(2);
        int value =
                switch (units) {
                    case "IX" -> 9;
                    case "IV" -> 4;
                    default -> units.startsWith("V") ? 4 + units.length() : units.length();
                };
        return 10 * tens + value;
    }

    /** The roman letters that begin at a position, in Latin; empty unless a word ends with them. */
    static String letters(NumberText text, int start) {
        if (latin(text.originalAt(start)) == '\0') {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        int at = start;
        while (letters.length() <= LONGEST) {
            char letter = latin(text.originalAt(at));
            if (letter == '\0') {
                return text.isWordLetter(at) || text.isDigit(at) ? "" : letters.toString();
            }
            letters.append(letter);
            at++;
        }
        return "";
    }

    private static char latin(char letter) {
        return switch (letter) {
            case 'I', '\u0406' -> 'I';
            case 'V' -> 'V';
            case 'X', '\u0425' -> 'X';
            default -> '\0';
        };
    }
}
