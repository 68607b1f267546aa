package dev.dragoman.records.limits;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.BlankText;
import java.util.Optional;

/** The limits of what editors say to readers and to one another. */
public final class CommentLimits {

    /** How long they may be, in characters (code points). */
    public static final int MAX_LENGTH = 2_000;

    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;

    private CommentLimits() {}

    /**
     * Checks a comment.
     *
     * @param name what it is called, at the beginning of a sentence
     * @param field the name of the field that it came in
     * @throws ProblemException with the code, if anything is wrong with it
     */
    public static void require(String text, ProblemCode code, String name, String field) {
        fault(text).ifPresent(wrong -> {
            throw new ProblemException(code, name + " " + wrong).with("field", field);
        });
    }

    /** What is wrong with a comment, to follow its name in a sentence; empty if nothing is. */
    public static Optional<String> fault(String text) {
        if (isTooLong(text)) {
            return Optional.of("has more than " + MAX_LENGTH + " characters");
        }
        if (text.codePoints().anyMatch(CommentLimits::isControl)) {
            return Optional.of("has a control character");
        }
        return !text.isEmpty() && text.codePoints().allMatch(BlankText::isInvisible)
                ? Optional.of("has only invisible characters")
                : Optional.empty();
    }

    /** Controls, direction overrides, which make readers see another order, and halves of a surrogate pair. */
    private static boolean isControl(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t')
                || character == LEFT_TO_RIGHT_OVERRIDE
                || character == RIGHT_TO_LEFT_OVERRIDE
                || Character.getType(character) == Character.SURROGATE;
    }

    /** Whether a text is longer than allowed. */
    public static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > MAX_LENGTH;
    }
}
