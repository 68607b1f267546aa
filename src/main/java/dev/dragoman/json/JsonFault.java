package dev.dragoman.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;

/** Describes in our own words what is wrong with a text that is not JSON: the parser's messages are for its developers. */
final class JsonFault {

    private JsonFault() {}

    /**
     * The problem of text that the parser could not read, with the line and the column, counted from 1.
     *
     * @param parser its location is used if the exception has none
     */
    static ProblemException of(JsonProcessingException fault, JsonParser parser) {
        // The exception for an exceeded limit has no location.
        boolean bound = fault instanceof StreamConstraintsException || fault.getLocation() == null;
        JsonLocation at = bound ? parser.currentLocation() : fault.getLocation();
        return at(at.getLineNr(), at.getColumnNr(), reason(fault, parser.getParsingContext()));
    }

    /** The problem at a line and a column, counted from 1. */
    static ProblemException at(int line, int column, String reason) {
        int shownLine = Math.max(1, line);
        int shownColumn = Math.max(1, column);
        return new ProblemException(
                        ProblemCode.INVALID_BODY,
                        "line " + shownLine + ", column " + shownColumn + ": the body cannot be read as JSON: "
                                + reason)
                .with("line", shownLine)
                .with("column", shownColumn);
    }

    private static String reason(JsonProcessingException fault, JsonStreamContext context) {
        if (fault instanceof StreamConstraintsException) {
            return "a number, a text or a name is too long";
        }
        if (fault instanceof JsonEOFException) {
            return "it ends too early; a closing brace, bracket or quotation mark is missing";
        }
        String kind = fault.getOriginalMessage();
        if (kind.startsWith("Illegal unquoted character")) {
            return "a text has a control character, such as a line break; it is written as an escape sequence, such as \\n";
        }
        if (kind.contains("escape")) {
            return "a text has a backslash that starts no escape sequence; a backslash itself is written \\\\";
        }
        if (kind.startsWith("Unrecognized token")) {
            return "there is a word other than true, false or null; texts are in double quotes";
        }
        if (kind.startsWith("Unexpected close marker")) {
            return "a brace or bracket closes that was not opened";
        }
        if (kind.startsWith("Unexpected character")) {
            return expected(context);
        }
        return "it does not follow the grammar of RFC 8259";
    }

    private static String expected(JsonStreamContext context) {
        if (context.inObject()) {
            return "an object has members, \"name\": value, with commas between them and none after the last";
        }
        if (context.inArray()) {
            return "an array has values, with commas between them and none after the last";
        }
        return "it is one value, such as an object, {…}";
    }
}
