package dev.dragoman.records;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Lets emphasis begin and end next to punctuation in scripts without spaces between words: {@code は**「歓迎」**と}.
 * CommonMark 0.31 (§6.2) reads such marks as asterisks; the proposed amendment for CJK counts a CJK character as if it
 * were white space there. The parser cannot be extended with that rule, so while parsing, a character that counts as a
 * letter, and that no text can contain, is put between mark and punctuation.
 */
final class EmphasisMarks {

    private static final char LETTER = '\uFFFF';
    private static final String MARKS = "*_";

    private EmphasisMarks() {}

    /** The text to be parsed. */
    static String prepared(String text) {
        if (text.indexOf('*') < 0 && text.indexOf('_') < 0) {
            return text;
        }
        StringBuilder prepared = new StringBuilder(text.length() + 8);
        int at = 0;
        while (at < text.length()) {
            char mark = text.charAt(at);
            if (mark == '\\' && at + 1 < text.length()) {
                prepared.append(text, at, at + 2);
                at += 2;
            } else if (MARKS.indexOf(mark) >= 0) {
                int end = endOfRun(text, at);
                append(text, at, end, prepared);
                at = end;
            } else {
                prepared.append(mark);
                at++;
            }
        }
        return prepared.toString();
    }

    /** The parsed text without the characters added by {@link #prepared}. */
    static String original(String parsed) {
        return parsed.indexOf(LETTER) < 0 ? parsed : parsed.replace(String.valueOf(LETTER), "");
    }

    /** Whether a character of a parsed text was added by {@link #prepared}. */
    static boolean isAdded(char character) {
        return character == LETTER;
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end;
    }

    private static void append(String text, int start, int end, StringBuilder prepared) {
        int before = start == 0 ? ' ' : text.codePointBefore(start);
        int after = end == text.length() ? ' ' : text.codePointAt(end);
        boolean unspaced = isUnspaced(before) || isUnspaced(after);
        if (unspaced && isPunctuation(before) && !isSpaceOrPunctuation(after)) {
            prepared.append(LETTER);
        }
        prepared.append(text, start, end);
        if (unspaced && isPunctuation(after) && !isSpaceOrPunctuation(before)) {
            prepared.append(LETTER);
        }
    }

    private static boolean isSpaceOrPunctuation(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isPunctuation(c);
    }

    /** Punctuation or a symbol, as CommonMark 0.31 §2.1 has it. */
    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** East Asian wide characters (UAX #11) and those of Thai, Lao, Khmer and Burmese (UAX #14, class SA). */
    private static boolean isUnspaced(int c) {
        return switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE,
                    UCharacter.EastAsianWidth.FULLWIDTH,
                    UCharacter.EastAsianWidth.HALFWIDTH -> true;
            default ->
                UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK) == UCharacter.LineBreak.COMPLEX_CONTEXT
                        || UCharacter.getIntPropertyValue(c, UProperty.HANGUL_SYLLABLE_TYPE) != 0;
        };
    }
}
