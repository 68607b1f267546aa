package dev.dragoman.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** What is wrong with a file of JSON, for those who wrote it. */
public final class JsonFault {

    /** Where Jackson says that it does not say what it read. */
    private static final Pattern SOURCE = Pattern.compile(" \\(start marker at .*\\)");

    private JsonFault() {}

    /** What the parser has found, in its words. */
    public static String text(JsonProcessingException fault) {
        return SOURCE.matcher(fault.getOriginalMessage()).replaceAll("");
    }
}
