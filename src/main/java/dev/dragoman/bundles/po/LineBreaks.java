package dev.dragoman.bundles.po;

import static com.ibm.icu.lang.UCharacter.LineBreak.*;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.BitSet;
import java.util.Set;

/**
 * Where a line may be broken (UAX #14), as GNU gettext's tools do it: without dictionaries, so that Thai is
 * broken at spaces only, and with a full stop inside a word taken for a place to break.
 */
final class LineBreaks {

    /** The break before the first character, which is none. */
    private static final int START = -1;
    /** East Asian opening brackets, which stand apart from a letter before them (LB 30). */
    private static final int WIDE_OPEN_PUNCTUATION = -2;

    private static final Set<Integer> LETTERS = Set.of(ALPHABETIC, HEBREW_LETTER);
    private static final Set<Integer> OPENING = Set.of(OPEN_PUNCTUATION, WIDE_OPEN_PUNCTUATION);
    private static final Set<Integer> CLOSING = Set.of(CLOSE_PUNCTUATION, CLOSE_PARENTHESIS);
    private static final Set<Integer> FIXES = Set.of(PREFIX_NUMERIC, POSTFIX_NUMERIC);
    private static final Set<Integer> HANGUL = Set.of(JL, JV, JT, H2, H3);
    /** No break before these even after spaces (LB 11, LB 13). */
    private static final Set<Integer> NEVER_FIRST =
            Set.of(WORD_JOINER, CLOSE_PUNCTUATION, CLOSE_PARENTHESIS, EXCLAMATION, INFIX_NUMERIC, BREAK_SYMBOLS);

    private LineBreaks() {}

    /** The indexes of the characters that may begin a line. */
    static BitSet of(String text) {
        BitSet breaks = new BitSet(text.length());
        int before = START;
        // The last space and the one before it, since the last character that was none; or -1.
        int space = -1;
        int earlierSpace = -1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int place = at;
            int here = resolved(text.codePointAt(at));
            if (here == SPACE) {
                earlierSpace = space;
                space = at;
                continue;
            }
            if (here == COMBINING_MARK) {
                if (space < 0) {
                    // It belongs to the character before it (LB 9).
                    continue;
                }
                // A space that carries a mark is a character like any other.
                place = space;
                space = earlierSpace;
                here = IDEOGRAPHIC;
            }
            if (before != START && isBreak(before, here, space >= 0)) {
                breaks.set(place);
            }
            before = here;
            space = -1;
            earlierSpace = -1;
        }
        return breaks;
    }

    private static int resolved(int c) {
        int type = UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK);
        return switch (type) {
            case AMBIGUOUS, COMPLEX_CONTEXT, SURROGATE, UNKNOWN -> ALPHABETIC;
            case CONTINGENT_BREAK, E_BASE, E_MODIFIER -> IDEOGRAPHIC;
            case CONDITIONAL_JAPANESE_STARTER -> NONSTARTER;
            case ZWJ -> COMBINING_MARK;
            case OPEN_PUNCTUATION -> isWide(c) ? WIDE_OPEN_PUNCTUATION : OPEN_PUNCTUATION;
            default -> type;
        };
    }

    private static boolean isWide(int c) {
        return switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE,
                    UCharacter.EastAsianWidth.FULLWIDTH,
                    UCharacter.EastAsianWidth.HALFWIDTH -> true;
            default -> false;
        };
    }

    private static boolean isBreak(int before, int here, boolean spaced) {
        if (before == ZWSPACE) {
            return true;
        }
        boolean never = here == ZWSPACE
                || NEVER_FIRST.contains(here)
                || OPENING.contains(before)
                || (before == QUOTATION && OPENING.contains(here))
                || (CLOSING.contains(before) && here == NONSTARTER)
                || (before == BREAK_BOTH && here == BREAK_BOTH);
        return !never && (spaced || !isTied(before, here));
    }

    /** Whether two characters next to each other stay together (LB 11 to LB 30a). */
    private static boolean isTied(int before, int here) {
        if (before == WORD_JOINER || before == GLUE || before == QUOTATION || before == BREAK_BEFORE) {
            return true;
        }
        return switch (here) {
            case GLUE -> before != BREAK_AFTER && before != HYPHEN;
            case QUOTATION, BREAK_AFTER, HYPHEN, NONSTARTER, INSEPARABLE -> true;
            case ALPHABETIC, HEBREW_LETTER -> isBeforeLetter(before, here);
            case NUMERIC -> isBeforeNumber(before);
            case POSTFIX_NUMERIC -> isBeforeFix(before) || before == IDEOGRAPHIC || HANGUL.contains(before);
            case PREFIX_NUMERIC -> isBeforeFix(before);
            case IDEOGRAPHIC -> before == PREFIX_NUMERIC;
            case OPEN_PUNCTUATION -> LETTERS.contains(before) || before == NUMERIC || FIXES.contains(before);
            case WIDE_OPEN_PUNCTUATION -> FIXES.contains(before);
            case JL, JV, JT, H2, H3 -> before == PREFIX_NUMERIC || isSyllable(before, here);
            case REGIONAL_INDICATOR -> before == REGIONAL_INDICATOR;
            default -> false;
        };
    }

    private static boolean isBeforeLetter(int before, int here) {
        return LETTERS.contains(before)
                || before == NUMERIC
                || FIXES.contains(before)
                || before == CLOSE_PARENTHESIS
                || (before == BREAK_SYMBOLS && here == HEBREW_LETTER);
    }

    private static boolean isBeforeNumber(int before) {
        return LETTERS.contains(before)
                || before == NUMERIC
                || FIXES.contains(before)
                || before == HYPHEN
                || before == INFIX_NUMERIC
                || before == BREAK_SYMBOLS
                || before == CLOSE_PARENTHESIS;
    }

    private static boolean isBeforeFix(int before) {
        return LETTERS.contains(before) || before == NUMERIC || CLOSING.contains(before);
    }

    private static boolean isSyllable(int before, int here) {
        return switch (before) {
            case JL -> here != JT;
            case JV, H2 -> here == JV || here == JT;
            case JT, H3 -> here == JT;
            default -> false;
        };
    }
}
