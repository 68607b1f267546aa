package dev.dragoman.records.limits;

import java.util.Optional;

/** The limits of what editors say to readers and to one another. */
public final class CommentLimits {

    /** How long they may be, in characters (code points). */
    public static final int MAX_LENGTH = 2_000;

    private CommentLimits() {}

    /** What is wrong with a comment, to follow its name in a sentence; empty if nothing is. */
    public static Optional<String> fault(String text) {
        if (isTooLong(text)) {
            return Optional.of("has more than " + MAX_LENGTH + " characters");
        }
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                ? Optional.of("has a control character")
                : Optional.empty();
    }

    /** Whether a text is longer than allowed. */
    public static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > MAX_LENGTH;
    }
}
