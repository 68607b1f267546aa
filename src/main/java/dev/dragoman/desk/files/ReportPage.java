package dev.dragoman.desk.files;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingView;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.ListedFindings;
import dev.dragoman.quality.whole.CountedChecks;
import dev.dragoman.translation.upload.UploadReport;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page with the report on a file that is not taken yet.
 *
 * @param path the path of the file at the desk
 * @param version the newest version of the translation that the report was made against; 0 for none
 * @param revision the same of the canonical text
 * @param changed whether one of them has changed since the person has seen a report
 * @param isNew whether there is anything to take
 * @param findings what the checks find in the translation as it would be, without those that the groups count
 */
@TemplateData
public record ReportPage(
        FilesPage.Target target,
        String fileName,
        String path,
        int version,
        int revision,
        boolean changed,
        boolean isNew,
        List<Group> groups,
        List<Refused> refused,
        List<Conflict> conflicts,
        Found findings,
        Remarks remarks) {

    /**
     * What the checks find.
     *
     * @param listed the first findings
     * @param more how many there are besides
     */
    @TemplateData
    public record Found(List<FindingView> listed, int more) {}

    /**
     * What is to be said of the file besides its units.
     *
     * @param notes how something in it was understood
     * @param dropped what is no part of the translation
     * @param ignored what it states about itself that only people decide
     */
    @TemplateData
    public record Remarks(List<String> notes, List<String> dropped, List<String> ignored) {}

    /**
     * The units that something became of.
     *
     * @param key of the words for it, without their prefix
     */
    @TemplateData
    public record Group(String key, List<String> units) {

        /** How many there are. */
        public int count() {
            return units.size();
        }

        /** Their ids in one line. */
        public String ids() {
            return String.join(", ", units);
        }
    }

    /**
     * A unit that would not be stored.
     *
     * @param line null if it is not known
     */
    @TemplateData
    public record Refused(String unit, String detail, Integer line) {}

    /**
     * A unit that two people have changed.
     *
     * @param base null if it had no target
     */
    @TemplateData
    public record Conflict(String unit, String base, String stored, String uploaded) {}

    static ReportPage of(CheckedUpload checked, FilesPage.Target target, boolean changed, FindingWording wording) {
        UploadReport report = checked.uploaded().report();
        List<Finding> findings = checked.uploaded().findings().stream()
                .filter(finding -> !CountedChecks.include(finding))
                .toList();
        List<Finding> listed = ListedFindings.first(findings, ListedFindings.ON_PAGE);
        return new ReportPage(
                target,
                checked.pending().fileName(),
                target.path() + "/files/pending/" + checked.pending().id(),
                checked.version(),
                checked.uploaded().revision(),
                changed,
                checked.isNew(),
                groups(report),
                report.refused().stream()
                        .map(unit -> new Refused(
                                unit.unit(), unit.detail(), unit.line().orElse(null)))
                        .toList(),
                report.conflicts().stream()
                        .map(unit ->
                                new Conflict(unit.unit(), unit.base().orElse(null), unit.stored(), unit.uploaded()))
                        .toList(),
                new Found(FindingView.of(listed, wording), findings.size() - listed.size()),
                new Remarks(
                        report.file().notes(),
                        report.file().dropped(),
                        report.file().ignored().stream()
                                .map(claim -> claim.name() + " = " + claim.value())
                                .toList()));
    }

    private static List<Group> groups(UploadReport report) {
        return Stream.of(
                        new Group("taken", report.taken()),
                        new Group("confirmed", report.confirmed()),
                        new Group("unchanged", report.unchanged()),
                        new Group("kept", report.kept()),
                        new Group(
                                "outdated",
                                report.outdated().stream()
                                        .map(UploadReport.OutdatedUnit::unit)
                                        .toList()),
                        new Group("unfinished", report.unfinished()),
                        new Group("missing", report.missing()),
                        new Group("gone", report.gone()))
                .filter(group -> group.count() > 0)
                .toList();
    }
}
