package dev.dragoman.bundles.po;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.BitSet;

/** PO's strings as GNU gettext's own tools write them: escaped, and wrapped to lines of at most 79 columns. */
final class PoText {

    private static final int COLUMNS = 79;
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b\\\"";
    private static final String LETTERS = "abfnrtv\\\"";

    private final StringBuilder out = new StringBuilder();

    /** Adds a line that is no string: a comment, or the empty one between entries. */
    PoText line(String text) {
        out.append(text).append('\n');
        return this;
    }

    /** Adds a keyword with its string. */
    PoText string(String keyword, String value) {
        return string("", keyword, value);
    }

    /**
     * Adds a keyword with its string; one that does not fit into the keyword's line begins on the next.
     *
     * @param prefix what each line begins with, as in {@code #~ } for an obsolete entry
     */
    PoText string(String prefix, String keyword, String value) {
        int width = COLUMNS - 2 - prefix.length();
        int start = 0;
        boolean first = true;
        do {
            int end = value.indexOf('\n', start) < 0 ? value.length() : value.indexOf('\n', start) + 1;
            String portion = escape(value.substring(start, end));
            int column = first ? keyword.length() + 1 : 0;
            BitSet breaks = breaks(portion, column, width);
            if (first && !portion.isEmpty() && (end < value.length() || column > width || !breaks.isEmpty())) {
                line(prefix + keyword + " \"\"");
                first = false;
                breaks = breaks(portion, 0, width);
            }
            out.append(prefix).append(first ? keyword + " \"" : "\"");
            for (int i = 0; i < portion.length(); i++) {
                if (breaks.get(i)) {
                    out.append("\"\n").append(prefix).append('"');
                }
                out.append(portion.charAt(i));
            }
            out.append("\"\n");
            first = false;
            start = end;
        } while (start < value.length());
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int known = ESCAPED.indexOf(text.charAt(i));
            escaped.append(known < 0 ? "" : "\\").append(known < 0 ? text.charAt(i) : LETTERS.charAt(known));
        }
        return escaped.toString();
    }

    /** Fills each line as far as it goes; what cannot be broken stands over. */
    private static BitSet breaks(String escaped, int column, int width) {
        BitSet allowed = LineBreaks.of(escaped);
        forbidInEscapes(escaped, allowed);
        BitSet breaks = new BitSet();
        int lineWidth = column;
        int pieceWidth = 0;
        int piece = -1;
        for (int at = 0; at < escaped.length(); at += Character.charCount(escaped.codePointAt(at))) {
            if (allowed.get(at)) {
                if (piece >= 0 && lineWidth + pieceWidth > width) {
                    breaks.set(piece);
                    lineWidth = 0;
                }
                piece = at;
                lineWidth += pieceWidth;
                pieceWidth = 0;
            }
            pieceWidth += columns(escaped.codePointAt(at));
        }
        if (piece >= 0 && lineWidth + pieceWidth > width) {
            breaks.set(piece);
        }
        return breaks;
    }

    private static void forbidInEscapes(String escaped, BitSet allowed) {
        for (int at = escaped.indexOf('\\'); at >= 0; at = escaped.indexOf('\\', at + 2)) {
            allowed.clear(at + 1);
        }
        // The \n that ends a line stays with what it ends.
        if (escaped.endsWith("\\n")) {
            allowed.clear(escaped.length() - 2);
        }
    }

    /** East Asian wide characters take two columns (UAX #11), marks and invisible ones none. */
    private static int columns(int c) {
        return switch (UCharacter.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default ->
                switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                };
        };
    }
}
