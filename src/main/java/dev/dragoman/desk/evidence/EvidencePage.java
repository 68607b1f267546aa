package dev.dragoman.desk.evidence;

import dev.dragoman.rendering.evidence.EvidenceSummary;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of the evidence of an edition, or of the newest version.
 *
 * @param title the record's title, in the canonical language
 * @param name the name of the language in that of the person
 * @param path the path of the translation at the desk
 * @param choices the newest version and the editions
 * @param edition the number of the edition; 0 for the newest version
 * @param summary null if nothing is translated
 * @param rows one for each unit, in reading order
 * @param mayDownload whether the person may have the report with all names
 */
@TemplateData
public record EvidencePage(
        String title,
        String name,
        String path,
        List<Choice> choices,
        int edition,
        EvidenceSummary summary,
        List<Row> rows,
        boolean mayDownload) {

    public EvidencePage {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /** The newest version, or an edition. */
    @TemplateData
    public record Choice(String words, String address, boolean shown) {}

    /**
     * A unit.
     *
     * @param text the beginning of its canonical text
     * @param made who or what made it, and when
     * @param judged who confirmed and who reviewed it, and when
     * @param unreviewed whether a machine made it and nobody has reviewed it
     * @param findings what was overridden or dismissed, and why
     */
    @TemplateData
    public record Row(
            String unit,
            String text,
            List<String> made,
            List<String> judged,
            boolean unreviewed,
            List<FindingLine> findings) {

        public Row {
            made = List.copyOf(made);
            judged = List.copyOf(judged);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What a check found, and why it was let pass.
     *
     * @param kind {@code overridden} or {@code dismissed}
     */
    @TemplateData
    public record FindingLine(String check, String kind, String reason) {}

    /** What addresses of this very page end with. */
    public String query() {
        return edition == 0 ? "" : "&edition=" + edition;
    }
}
