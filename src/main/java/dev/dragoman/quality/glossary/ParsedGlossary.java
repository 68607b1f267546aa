package dev.dragoman.quality.glossary;

import java.util.List;

/**
 * What could be read of the file of a glossary.
 *
 * @param rows those without a fault, in the order of the file
 * @param refused the terms of rows with a fault, as far as they are known
 * @param faults in the order of the file
 * @param readable false if the file has no rows that can be told apart: its first line or its quotes are faulty
 */
public record ParsedGlossary(
        List<GlossaryRow> rows, List<String> refused, List<GlossaryFault> faults, boolean readable) {

    public ParsedGlossary {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
        faults = List.copyOf(faults);
    }
}
