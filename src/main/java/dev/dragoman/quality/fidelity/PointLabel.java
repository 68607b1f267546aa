package dev.dragoman.quality.fidelity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label of a point as a translator may type it: {@code (8)}, {@code （八）}, {@code 8.}, {@code ⑧}, {@code 第八},
 * {@code (a)}.
 *
 * @param text as it is typed
 * @param value its number in ASCII digits, or its letters in small ones
 * @param isCertain whether nothing but a label is written so; {@code 8.} may also be an ordinal number
 */
record PointLabel(String text, String value, boolean isCertain) {

    private static final String HAN = "〇一二三四五六七八九";

    private static final Pattern AT_BEGINNING = Pattern.compile("^\\s*(?:"
            + "([(（\\[［](?:(\\p{Nd}{1,3})|([一二三四五六七八九十]{1,3})|(\\p{L}|[ivx]{2,5}))[)）\\]］][.．、]?)"
            + "|([①-⑳⑴-⒇⒈-⒛])"
            + "|((\\p{Nd}{1,3})[)）])"
            + "|((\\p{Nd}{1,3})[.．、](?!\\p{Nd}))"
            + "|(第([一二三四五六七八九十]{1,3}|\\p{Nd}{1,3})[点點，、．.]))");

    /** The label at the beginning of a text. */
    static Optional<PointLabel> typed(String text) {
        Matcher label = AT_BEGINNING.matcher(text);
        if (!label.find()) {
            return Optional.empty();
        }
        String typed = label.group().strip();
        if (label.group(8) != null) {
            return Optional.of(new PointLabel(typed, ascii(label.group(9)), false));
        }
        String value = label.group(2) != null
                ? ascii(label.group(2))
                : label.group(3) != null
                        ? han(label.group(3))
                        : label.group(4) != null
                                ? label.group(4).toLowerCase(java.util.Locale.ROOT)
                                : label.group(5) != null
                                        ? enclosed(label.group(5).charAt(0))
                                        : label.group(6) != null ? ascii(label.group(7)) : number(label.group(11));
        return Optional.of(new PointLabel(typed, value, true));
    }

    /** The value of a label of a record: its digits in ASCII, else its letters in small ones. */
    static String value(String label) {
        String digits = ascii(label);
        return digits.isEmpty() ? label.replaceAll("[^\\p{L}]", "").toLowerCase(java.util.Locale.ROOT) : digits;
    }

    private static String number(String text) {
        String digits = ascii(text);
        return digits.isEmpty() ? han(text) : digits;
    }

    private static String ascii(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    private static String enclosed(char c) {
        int value = c <= '⑳' ? c - '①' : c <= '⒇' ? c - '⑴' : c - '⒈';
        return Integer.toString(value + 1);
    }

    private static String han(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder();
            text.chars().forEach(c -> digits.append(HAN.indexOf(c)));
            return digits.toString();
        }
        int tens = ten == 0 ? 1 : HAN.indexOf(text.charAt(ten - 1));
        int ones = ten == text.length() - 1 ? 0 : HAN.indexOf(text.charAt(ten + 1));
        return Integer.toString(tens * 10 + ones);
    }
}
