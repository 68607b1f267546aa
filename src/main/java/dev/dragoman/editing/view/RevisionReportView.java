package dev.dragoman.editing.view;

import dev.dragoman.drafting.RevisionReport;
import dev.dragoman.editing.view.picture.PictureWarningView;
import dev.dragoman.quality.finding.FindingView;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.Severity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The report on a stored draft: what changed in the record, and which translations that makes outdated. */
@RegisterForReflection
@Schema(name = "RevisionReport")
public record RevisionReportView(
        @Schema(required = true) String slug,
        @Schema(required = true) int revision,

        @Schema(required = true, description = "SHA-256 of the revision, in hexadecimal")
        String digest,

        @Schema(required = true, description = "Whether there is a new revision")
        boolean changed,

        @Schema(required = true) Units units,

        @Schema(required = true, description = "For each locale, the ids of the changed units whose target is outdated")
        Map<String, List<String>> outdates,

        @Schema(required = true, description = "Hints for the author about the record's pictures")
        List<PictureWarningView> warnings,

        @Schema(
                required = true,
                description = "How many findings there are. At most 1,000 are listed, errors before warnings")
        int findingCount,

        @Schema(required = true, description = "What the checks find in the canonical text")
        List<FindingView> findings,

        @Schema(required = true, description = "The report as text: a summary, and one line per warning and finding")
        String text) {

    /** The units of the record, by result. */
    @RegisterForReflection
    @Schema(name = "RevisedUnits")
    public record Units(
            @Schema(required = true) List<String> added,
            @Schema(required = true) List<String> changed,
            @Schema(required = true) List<String> removed,

            @Schema(required = true, description = "How many units are the same as before")
            int kept) {}

    /** The report as JSON shows it. */
    public static RevisionReportView of(RevisionReport report, FindingWording wording) {
        return new RevisionReportView(
                report.revision().record().slug().value(),
                report.revision().number(),
                report.revision().digest().hex(),
                report.changed(),
                new Units(report.added(), report.reworded(), report.removed(), report.kept()),
                report.outdates(),
                PictureWarningView.of(report.warnings()),
                report.findings().size(),
                FindingView.of(report.findings(), wording),
                text(report, wording));
    }

    /** The report for a person: what has changed, then a line for each warning and finding, errors first. */
    public static String text(RevisionReport report, FindingWording wording) {
        return Stream.of(Severity.values())
                .flatMap(severity -> FindingLines.of(report.findings(), severity, wording))
                .map(line -> "\n" + line)
                .collect(Collectors.joining("", report.text(), ""));
    }
}
