package dev.dragoman.quality.glossary;

import java.util.Map;

/**
 * A row of a glossary as a file has it.
 *
 * @param line where it begins in the file, from 1
 * @param fields by the names of the columns
 */
public record RawRow(long line, Map<String, String> fields) {

    public RawRow {
        fields = Map.copyOf(fields);
    }
}
