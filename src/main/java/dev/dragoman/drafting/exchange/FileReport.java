package dev.dragoman.drafting.exchange;

import dev.dragoman.storage.JsonDocument;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What a file of a zip file does to its translation.
 *
 * @param reason why the whole file is refused, in English; empty if it is not
 * @param taken how many units are new, changed or confirmed
 * @param kept how many stay as they are
 * @param errors how many errors the checks find in the translation after it
 * @param remarks the first of what is to be said of units
 */
@TemplateData
@RegisterForReflection
public record FileReport(
        String reason,
        int taken,
        int kept,
        int refused,
        int conflicts,
        int errors,
        int warnings,
        List<Remark> remarks) {

    static final JsonDocument<FileReport> DOCUMENT =
            JsonDocument.of(FileReport.class).build();

    /** Of a file that nothing is known of yet. */
    static final FileReport NONE = refused("");

    public FileReport {
        remarks = List.copyOf(remarks);
    }

    /**
     * Something about a unit.
     *
     * @param kind {@code refused}, {@code conflict}, {@code error} or {@code warning}
     */
    @RegisterForReflection
    public record Remark(String kind, String unit, String text) {}

    static FileReport refused(String reason) {
        return new FileReport(reason, 0, 0, 0, 0, 0, 0, List.of());
    }
}
