package dev.dragoman.records.fields;

import dev.dragoman.problem.ProblemException;
import java.util.function.Function;

/** The text of a field, with its location. */
public record FieldValue(String text, SourceLocation place) {

    public ProblemException rejected(String why) {
        return place.invalid("\"" + text + "\" " + why);
    }

    /** Parses the text; a failure of the parser becomes a problem of the field. */
    <T> T as(Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (ProblemException e) {
            throw rejected("cannot be used: " + e.detail());
        } catch (IllegalArgumentException e) {
            throw rejected("cannot be used: " + e.getMessage());
        }
    }
}
