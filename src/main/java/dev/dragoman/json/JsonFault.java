package dev.dragoman.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.regex.Pattern;

/** Describes what is wrong with JSON, for its author. */
public final class JsonFault {

    /** Jackson's note that it does not include the source. */
    private static final Pattern SOURCE = Pattern.compile(" \\(start marker at .*\\)");

    /** The part of Jackson's message that names the limit by its Java method. */
    private static final Pattern BOUND = Pattern.compile(" \\(?from `StreamReadConstraints[^`]*`\\)?,?");

    private JsonFault() {}

    /**
     * The problem of text that the parser could not read, with the line and the column, counted from 1.
     *
     * @param parser its location is used if the exception has none
     */
    public static ProblemException rejected(JsonProcessingException fault, JsonParser parser) {
        // The exception for an exceeded limit has no location.
        boolean bound = fault instanceof StreamConstraintsException || fault.getLocation() == null;
        JsonLocation at = bound ? parser.currentLocation() : fault.getLocation();
        return rejected(at, text(fault));
    }

    /** The problem of text that is not JSON, or not of the expected form. */
    public static ProblemException rejected(JsonLocation at, String why) {
        int line = Math.max(1, at.getLineNr());
        int column = Math.max(1, at.getColumnNr());
        return new ProblemException(
                        ProblemCode.INVALID_BODY,
                        "line " + line + ", column " + column + ": the body cannot be read as JSON: " + why)
                .with("line", line)
                .with("column", column);
    }

    private static String text(JsonProcessingException fault) {
        String text = SOURCE.matcher(fault.getOriginalMessage()).replaceAll("");
        return BOUND.matcher(text).replaceAll("");
    }
}
