package dev.dragoman.records;

/**
 * A unit's text as a reader sees it, with the position of each character in the text as it is stored. Each time
 * reference is one {@link #REFERENCE}; emphasis and the addresses of links are left out.
 */
public final class PlainText {

    /** Stands for a time reference: OBJECT REPLACEMENT CHARACTER. */
    public static final char REFERENCE = '\uFFFC';

    private static final int[] NOWHERE = {};

    private final String text;
    /** Whether it is the stored text, so that each code unit is where it was. */
    private final boolean unchanged;
    /** Where each code unit begins in the stored text; empty if it is unchanged. */
    private final int[] starts;
    /** Where each code unit ends in the stored text; empty if it is unchanged. */
    private final int[] ends;

    /** A text that is stored as it is seen. */
    PlainText(String text) {
        this.text = text;
        this.unchanged = true;
        this.starts = NOWHERE;
        this.ends = NOWHERE;
    }

    PlainText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.unchanged = false;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Reads a stored text.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_RECORD or INVALID_TIME_REFERENCE, as {@link InlineText#parse}
     */
    public static PlainText of(String source) {
        return PlainTextReader.read(source);
    }

    /** The plain text. */
    public String text() {
        return text;
    }

    /** The offset in the stored text, in UTF-16 code units, at which the part that begins at {@code start} begins. */
    public int sourceStart(int start) {
        if (unchanged) {
            return Math.min(start, text.length());
        }
        return start < starts.length ? starts[start] : end();
    }

    /** The offset in the stored text at which the part that ends at {@code end} ends. */
    public int sourceEnd(int end) {
        if (unchanged) {
            return end;
        }
        return end == 0 ? 0 : ends[end - 1];
    }

    private int end() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    @Override
    public String toString() {
        return text;
    }
}
