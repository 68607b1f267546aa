package dev.dragoman.quality.finding;

import dev.dragoman.records.PlainText;

/** Shortens texts for messages. */
public final class Excerpt {

    private static final int LONGEST = 60;

    /** How much of what two texts have in common is shown before what differs. */
    private static final int CONTEXT = 12;

    private Excerpt() {}

    /** The text on one line, in at most 60 UTF-16 code units, with an ellipsis where it was cut. */
    public static String of(String text) {
        return cut(text, 0);
    }

    /** The text from shortly before the first character in which it differs from another one. */
    public static String from(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        int start = Math.max(0, same - CONTEXT);
        int space = text.indexOf(' ', start);
        return cut(text, start == 0 || space < 0 || space >= same ? start : space + 1);
    }

    private static String cut(String text, int from) {
        int start = boundary(text, from);
        int end = boundary(text, Math.min(text.length(), start + LONGEST));
        String part = text.substring(start, end)
                .replace(PlainText.REFERENCE, '\u2026')
                .replace('\n', ' ');
        return (start > 0 ? "\u2026" : "") + part + (end < text.length() ? "\u2026" : "");
    }

    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
