package dev.dragoman.bundles.po;

/** PO's strings, escaped; a text of several lines has each on a line of the file, and no line is wrapped. */
final class PoText {

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
     * Adds a keyword with its string.
     *
     * @param prefix what each line begins with, as in {@code #~ } for an obsolete entry
     */
    PoText string(String prefix, String keyword, String value) {
        String[] lines = value.split("(?<=\n)", 0);
        if (lines.length == 1) {
            return line(prefix + keyword + " \"" + escape(value) + '"');
        }
        line(prefix + keyword + " \"\"");
        for (String part : lines) {
            line(prefix + '"' + escape(part) + '"');
        }
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
}
