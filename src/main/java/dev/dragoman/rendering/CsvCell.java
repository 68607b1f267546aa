package dev.dragoman.rendering;

import java.util.stream.Stream;

/** A cell of a table in CSV (RFC 4180), which no spreadsheet program reads as a formula. */
public final class CsvCell {

    /** What formulas begin with, the full-width forms that East Asian input methods write included. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    /** A text as a cell, quoted if it must be; one that could be read as a formula begins with an apostrophe. */
    public static String of(String text) {
        String safe = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        boolean quoted = Stream.of(",", "\"", "\r", "\n").anyMatch(safe::contains);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
