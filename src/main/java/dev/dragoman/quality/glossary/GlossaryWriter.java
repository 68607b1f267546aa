package dev.dragoman.quality.glossary;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes the file of a glossary, which {@link GlossaryReader} reads. */
public final class GlossaryWriter {

    private GlossaryWriter() {}

    /** The file, with all columns. */
    public static String write(List<GlossaryRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(GlossaryReader.COLUMNS);
            rows.forEach(row -> csv.writeRecord(
                    row.english(),
                    row.term().target(),
                    joined(row.term().alternatives()),
                    joined(row.term().forms()),
                    row.note(),
                    joined(row.term().forbidden()),
                    kind(row.term())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
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
