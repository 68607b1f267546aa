package dev.dragoman.quality.glossary;

import dev.dragoman.csv.CsvCell;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the file of a glossary, which {@link GlossaryReader} reads. No cell is a formula for spreadsheet programs. */
public final class GlossaryWriter {

    private GlossaryWriter() {}

    /** The file, with all columns. */
    public static String write(List<GlossaryRow> rows) {
        return Stream.concat(Stream.of(GlossaryReader.COLUMNS), rows.stream().map(GlossaryWriter::cells))
                .map(GlossaryWriter::line)
                .collect(Collectors.joining());
    }

    private static List<String> cells(GlossaryRow row) {
        return List.of(
                row.english(),
                row.term().target(),
                joined(row.term().alternatives()),
                joined(row.term().forms()),
                row.note(),
                joined(row.term().forbidden()),
                kind(row.term()));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\n"));
    }

    /** The kind, unless the reader finds it by itself. */
    private static String kind(Term term) {
        return term.isPerson() || term.kind() != TermKind.of(term.english())
                ? term.kind().column()
                : "";
    }

    private static String joined(List<String> values) {
        return String.join("|", values);
    }
}
