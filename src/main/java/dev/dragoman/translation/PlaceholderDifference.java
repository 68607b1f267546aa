package dev.dragoman.translation;

/**
 * A protected part that a target does not have as its source has it.
 *
 * @param part as an editor writes it: <code>{when}</code>, <code>*…*</code>, <code>[…](https://example.org/)</code>
 * @param phrase what is wrong, in English, for reports of refused units
 * @param expected how often the source has it
 * @param found how often the target has it
 */
public record PlaceholderDifference(Kind kind, String part, String phrase, int expected, int found) {

    /** What is wrong with a part. */
    public enum Kind {
        /** The target lacks it. */
        MISSING,
        /** The target has it more or less often. */
        COUNT,
        /** The target has it, and the source does not. */
        ADDED,
        /** The target has characters that only look like it, and that readers would see. */
        TYPED
    }

    static PlaceholderDifference typed(String part, String phrase) {
        return new PlaceholderDifference(Kind.TYPED, part, phrase, 0, 1);
    }
}
