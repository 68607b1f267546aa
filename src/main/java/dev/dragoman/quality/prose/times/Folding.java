package dev.dragoman.quality.prose.times;

/** Folds the many ways to type one character into one: width, case, digits, dashes, quotes, spaces. */
final class Folding {

    /** What becomes of an invisible character. */
    static final char NOTHING = '\0';

    private static final String DASHES = "‐‑‒–—―−－﹣";
    private static final String TILDES = "〜～∼˜〰";
    private static final String APOSTROPHES = "’‘ʼʹ′＇´`";
    private static final String ALEFS = "أإآٱ";
    private static final char FULL_WIDTH = '\uFF01';
    private static final char FULL_WIDTH_END = '\uFF5E';
    private static final int WIDTH = 0xFEE0;
    private static final char FIRST_PRIVATE = '\uE000';
    private static final char LAST_PRIVATE = '\uF8FF';
    private static final char TATWEEL = '\u0640';
    private static final char FIRST_VOWEL_SIGN = '\u064B';
    private static final char LAST_VOWEL_SIGN = '\u065F';
    private static final char DAGGER_ALEF = '\u0670';

    private static final char[] FOLDED = new char[1 << Character.SIZE];

    static {
        for (int typed = 0; typed < FOLDED.length; typed++) {
            FOLDED[typed] = folded((char) typed);
        }
    }

    private Folding() {}

    /** A whole word or phrase of a language's file. */
    static String fold(String words) {
        return FoldedText.of(words).text();
    }

    /** What a character becomes: looked up, as every character of every text is. */
    static char fold(char typed) {
        return FOLDED[typed];
    }

    private static char folded(char typed) {
        if (typed < 0x80) {
            return ascii(typed);
        }
        if (Character.isDigit(typed)) {
            return (char) ('0' + Character.digit(typed, 10));
        }
        if (Character.isWhitespace(typed) || Character.isSpaceChar(typed)) {
            return ' ';
        }
        if (isInvisible(typed)) {
            return NOTHING;
        }
        if (typed >= FIRST_PRIVATE && typed <= LAST_PRIVATE) {
            return ' ';
        }
        if (DASHES.indexOf(typed) >= 0) {
            return '-';
        }
        if (TILDES.indexOf(typed) >= 0) {
            return '~';
        }
        if (APOSTROPHES.indexOf(typed) >= 0) {
            return '\'';
        }
        if (ALEFS.indexOf(typed) >= 0) {
            return 'ا';
        }
        return typed >= FULL_WIDTH && typed <= FULL_WIDTH_END
                ? ascii((char) (typed - WIDTH))
                : Character.toLowerCase(typed);
    }

    private static char ascii(char typed) {
        if (typed == '`') {
            return '\'';
        }
        return typed <= ' ' ? ' ' : Character.toLowerCase(typed);
    }

    private static boolean isInvisible(char typed) {
        return Character.getType(typed) == Character.FORMAT
                || typed == TATWEEL
                || typed == DAGGER_ALEF
                || (typed >= FIRST_VOWEL_SIGN && typed <= LAST_VOWEL_SIGN);
    }
}
