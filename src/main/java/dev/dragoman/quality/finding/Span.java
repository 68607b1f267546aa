package dev.dragoman.quality.finding;

import dev.dragoman.records.PlainText;

/**
 * A part of a unit's text.
 *
 * @param start in UTF-16 code units from the beginning of the unit's text, markup included
 * @param end after the last code unit
 * @param text what stands there as a reader sees it, without markup
 */
public record Span(int start, int end, String text) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("From " + start + " to " + end + " is no part of a text");
        }
    }

    /** A part of a plain text, by offsets in it. */
    public static Span in(PlainText text, int start, int end) {
        return new Span(
                text.sourceStart(start), text.sourceEnd(end), text.text().substring(start, end));
    }
}
