package dev.dragoman.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.regex.Pattern;

/** What is wrong with a file of JSON, for those who wrote it. */
public final class JsonFault {

    /** Where Jackson says that it does not say what it read. */
    private static final Pattern SOURCE = Pattern.compile(" \\(start marker at .*\\)");

    /** What of a parser's message names the bound in Java's terms. */
    private static final Pattern BOUND = Pattern.compile(" \\(?from `StreamReadConstraints[^`]*`\\)?,?");

    private JsonFault() {}

    /**
     * The problem of text that the parser could not read, with the line and the column, counted from 1.
     *
     * @param parser where it stopped: it says so even where the fault does not
     */
    public static ProblemException declined(JsonProcessingException fault, JsonParser parser) {
        // A bound of the parser that was passed has no location of its own.
        boolean bound = fault instanceof StreamConstraintsException || fault.getLocation() == null;
        JsonLocation at = bound ? parser.currentLocation() : fault.getLocation();
        return declined(at, text(fault));
    }

    /** The problem of text that is not JSON, or not as it should be. */
    public static ProblemException declined(JsonLocation at, String why) {
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
