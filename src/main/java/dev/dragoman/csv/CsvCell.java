package dev.dragoman.csv;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A cell of a table in CSV (RFC 4180), which no spreadsheet program reads as a formula. */
public final class CsvCell {

    /**
     * A text that begins as a formula does (OWASP, CSV Injection), the full-width forms that East Asian input methods write
     * included, or that could be such a text with an apostrophe before it.
     */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20-].*");

    private static final String TEXT = "'";

    private CsvCell() {}

    /** A text as a cell, quoted if it must be; one that could be read as a formula has an apostrophe before it. */
    public static String of(String text) {
        String safe = FORMULA.matcher(text).matches() ? TEXT + text : text;
        boolean quoted = Stream.of(",", "\"", "\r", "\n").anyMatch(safe::contains);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The text of a cell that {@link #of} has written, once it is not quoted any more. */
    public static String text(String unquoted) {
        return unquoted.startsWith(TEXT) && FORMULA.matcher(unquoted).matches()
                ? unquoted.substring(TEXT.length())
                : unquoted;
    }
}
