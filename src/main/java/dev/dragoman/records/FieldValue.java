package dev.dragoman.records;

import dev.dragoman.problem.Declined;
import java.util.function.Function;

/** The text of a field, with where it stands. */
record FieldValue(String text, Place place) {

    Declined declined(String why) {
        return place.invalid("\"" + text + "\" " + why);
    }

    /** What the text means; a parser's refusal becomes that of the field. */
    <T> T as(Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (Declined e) {
            throw declined("cannot be used: " + e.detail());
        } catch (IllegalArgumentException e) {
            throw declined("cannot be used: " + e.getMessage());
        }
    }
}
