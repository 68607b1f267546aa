package dev.dragoman.desk.glossary;

import dev.dragoman.drafting.glossary.GlossaryChanges;
import dev.dragoman.quality.glossary.GlossaryFault;
import dev.dragoman.quality.glossary.GlossaryRow;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page that says what an uploaded glossary would change.
 *
 * @param path of the uploaded file
 * @param anew whether the glossary has changed since the person saw the report
 * @param isNew whether there is anything to take
 * @param counts how many rows there are of each outcome
 */
@TemplateData
public record GlossaryReportPage(
        GlossaryPage.Target target,
        String path,
        String fileName,
        boolean anew,
        boolean isNew,
        int version,
        List<Count> counts,
        List<GlossaryPage.Row> added,
        List<Changed> changed,
        List<GlossaryPage.Row> removed,
        List<Refused> refused) {

    /** What a page lists of each outcome; the counts are of all. */
    private static final int MAX_LISTED = 200;

    public GlossaryReportPage {
        counts = List.copyOf(counts);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        refused = List.copyOf(refused);
    }

    /** How many rows there are of an outcome. */
    @TemplateData
    public record Count(String outcome, int number) {}

    /** A row before and after. */
    @TemplateData
    public record Changed(GlossaryPage.Row before, GlossaryPage.Row after) {}

    /**
     * A faulty row.
     *
     * @param detail in English
     */
    @TemplateData
    public record Refused(long line, String detail) {}

    static GlossaryReportPage of(
            GlossaryPage.Target target, PendingGlossary pending, GlossaryChanges changes, boolean anew) {
        return new GlossaryReportPage(
                target,
                target.path() + "/pending/" + pending.id(),
                pending.fileName(),
                anew,
                changes.isNew(),
                changes.version(),
                List.of(
                        new Count("added", changes.added().size()),
                        new Count("changed", changes.changed().size()),
                        new Count("removed", changes.removed().size()),
                        new Count("unchanged", changes.unchanged())),
                rows(changes.added()),
                changes.changed().stream()
                        .limit(MAX_LISTED)
                        .map(one -> new Changed(GlossaryPage.Row.of(one.before()), GlossaryPage.Row.of(one.after())))
                        .toList(),
                rows(changes.removed()),
                changes.refused().stream()
                        .limit(MAX_LISTED)
                        .map(GlossaryReportPage::refused)
                        .toList());
    }

    private static List<GlossaryPage.Row> rows(List<GlossaryRow> rows) {
        return rows.stream().limit(MAX_LISTED).map(GlossaryPage.Row::of).toList();
    }

    private static Refused refused(GlossaryFault fault) {
        return new Refused(fault.line(), fault.text());
    }
}
