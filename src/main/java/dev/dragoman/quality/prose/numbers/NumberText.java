package dev.dragoman.quality.prose.numbers;

import com.ibm.icu.lang.UCharacter;

/**
 * A text, folded for reading: lower case, ASCII digits for those of every script, half-width forms, one kind of
 * apostrophe. Every position is that of the original.
 */
final class NumberText {

    /** Any space at which a line does not break, or a thin one. */
    static final char NO_BREAK = '\u00A0';

    /** The second half of a digit that takes two code units. */
    static final char SECOND_HALF = '\u0001';

    private static final char[] FOLDED = new char[1 << Character.SIZE];

    static {
        for (int letter = 0; letter < FOLDED.length; letter++) {
            FOLDED[letter] = folded((char) letter);
        }
    }

    private final String original;
    private final String folded;

    NumberText(String text) {
        this.original = text;
        this.folded = fold(text);
    }

    int length() {
        return folded.length();
    }

    /** The folded character; NUL before the beginning and after the end. */
    char at(int position) {
        return position < 0 || position >= folded.length() ? '\0' : folded.charAt(position);
    }

    /** The character as it was; NUL before the beginning and after the end. */
    char originalAt(int position) {
        return position < 0 || position >= original.length() ? '\0' : original.charAt(position);
    }

    boolean startsWith(String phrase, int position) {
        return folded.startsWith(phrase, position);
    }

    String original(int start, int end) {
        return original.substring(start, end);
    }

    String folded(int start, int end) {
        return folded.substring(start, end);
    }

    boolean isDigit(int position) {
        char letter = at(position);
        return letter >= '0' && letter <= '9';
    }

    boolean isLetter(int position) {
        return Character.isLetter(at(position));
    }

    /** A letter of an alphabet in which words are separated by spaces. */
    boolean isWordLetter(int position) {
        return isWordLetter(at(position));
    }

    /** Whether no word goes on over the end of a phrase. */
    boolean isWordEnd(int start, int end) {
        char last = at(end - 1);
        if (isHangul(last)) {
            // One syllable is part of too many other words.
            return end - start > 1 || !isHangul(at(end));
        }
        return !isWordLetter(last) || !isWordLetter(end);
    }

    /** Latin, Greek or Cyrillic: the alphabets with capitals, from which names with digits are made. */
    boolean isCapitalScript(int position) {
        char letter = at(position);
        if (letter < 0x80) {
            return letter >= 'a' && letter <= 'z';
        }
        return letter < 0x530 && Character.isLetter(letter);
    }

    /** The position after invisible marks of direction. */
    int skipMarks(int position) {
        int at = position;
        while (at(at) == '\u200E' || at(at) == '\u200F' || at(at) == '\u061C') {
            at++;
        }
        return at;
    }

    /** The position after the vowel signs of the letter before it, which Arabic mostly leaves out. */
    int skipVowelSigns(int position) {
        int at = position;
        while (isVowelSign(at(at))) {
            at++;
        }
        return at;
    }

    /** Whether a character is an Arabic vowel sign: fathatan to sukun. */
    static boolean isVowelSign(char letter) {
        return letter >= '\u064B' && letter <= '\u0652';
    }

    boolean isSpace(int position) {
        char letter = at(position);
        return letter == ' ' || letter == NO_BREAK;
    }

    static boolean isHangul(char letter) {
        return letter >= '\uAC00' && letter <= '\uD7A3';
    }

    private static boolean isWordLetter(char letter) {
        if (letter < 0x80) {
            return letter >= 'a' && letter <= 'z';
        }
        boolean spaced =
                letter < 0x0E00 || (letter >= 0x10A0 && letter < 0x1780) || (letter >= 0x1E00 && letter < 0x2000);
        return spaced && (Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK);
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (point < 0x80) {
                folded.append(point >= 'A' && point <= 'Z' ? (char) (point + 32) : (char) point);
            } else if (Character.charCount(point) == 2) {
                int digit = UCharacter.digit(point, 10);
                if (digit < 0) {
                    folded.append(text, i, i + 2);
                } else {
                    folded.append((char) ('0' + digit)).append(SECOND_HALF);
                }
            } else {
                folded.append(FOLDED[point]);
            }
            i += Character.charCount(point);
        }
        return folded.toString();
    }

    private static char folded(char letter) {
        return switch (letter) {
            case '\u00A0', '\u202F', '\u2009', '\u2007', '\u2008' -> NO_BREAK;
            case '\u2018', '\u2019', '\u02BC', '\u02B9', '\uFF07' -> '\'';
            case '\u2010', '\u2011', '\u2212' -> '-';
            case '\u3000' -> ' ';
            case '\u0623', '\u0625', '\u0622' -> '\u0627';
            case '\u0649' -> '\u064A';
            default -> foldOther(letter);
        };
    }

    private static char foldOther(char letter) {
        if (letter > '\uFF00' && letter < '\uFF5F') {
            return Character.toLowerCase((char) (letter - 0xFEE0));
        }
        int digit = Character.isDigit(letter) ? UCharacter.digit(letter, 10) : -1;
        return digit >= 0 ? (char) ('0' + digit) : Character.toLowerCase(letter);
    }
}
