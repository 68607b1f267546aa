package dev.dragoman.editing.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dragoman.drafting.uploads.Uploading.Uploaded;
import dev.dragoman.quality.finding.FindingView;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.upload.UploadReport;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The report on an upload: the result for each unit, and the findings in the current translation. */
@RegisterForReflection
@Schema(name = "UploadReport")
public record UploadReportView(
        @JsonUnwrapped Version stored,

        @Schema(required = true, description = "The report as text, one line")
        String text,

        @JsonUnwrapped Units units,
        @JsonUnwrapped Problems problems,

        @Schema(required = true, description = "How something in the file was understood")
        List<String> notes,

        @Schema(required = true, description = "Elements and attributes of other namespaces, which are not stored")
        List<String> dropped,

        @Schema(required = true, description = "Statements in the file that only the API can make")
        List<ClaimView> ignored,

        @Schema(
                required = true,
                description = "How many findings there are. At most 1,000 are listed, errors before warnings")
        int findingCount,

        @Schema(
                required = true,
                description = "The findings in the translation after the upload, without dismissed warnings")
        List<FindingView> findings) {

    /** The version that is stored after an upload. */
    @RegisterForReflection
    @Schema(name = "UploadedVersion")
    public record Version(
            @Schema(required = true) String slug,
            @Schema(required = true) String locale,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The newest version of the translation; null if none was ever stored")
            Integer version,

            @Schema(required = true, description = "The revision of the canonical text that the file was compared with")
            int revision,

            @Schema(required = true, description = "The version that the file was made from; 0 for none")
            int base,

            @Schema(
                    required = true,
                    nullable = true,
                    enumeration = {"authentic", "official", "provisional", "machine"},
                    description = "Its legal status with the next release, unless the publisher states another one")
            String authority) {}

    /** The ids of the units, by result. */
    @RegisterForReflection
    @Schema(name = "UploadedUnits")
    public record Units(
            @Schema(required = true, description = "The target is new, or differs from the one stored before")
            List<String> taken,

            @Schema(
                    required = true,
                    description = "The target was outdated, and the file states that it is still correct")
            List<String> confirmed,

            @Schema(required = true, description = "The target is the same as before")
            List<String> unchanged,

            @Schema(
                    required = true,
                    description = "Not in the file, or without a target there; the stored target is kept")
            List<String> kept,

            @Schema(required = true, description = "The target is unfinished")
            List<String> unfinished,

            @Schema(required = true, description = "Without a target after the upload")
            List<String> missing,

            @Schema(required = true, description = "In the file, but no longer in the record")
            List<String> gone) {}

    /** The units that need attention. */
    @RegisterForReflection
    @Schema(name = "UploadProblems")
    public record Problems(
            @Schema(required = true, description = "The target was made from an earlier source")
            List<OutdatedUnit> outdated,

            @Schema(required = true, description = "Not stored; the stored target is kept")
            List<RefusedUnit> refused,

            @Schema(
                    required = true,
                    description = "Changed both by the file and, differently, since its base version; not stored")
            List<ConflictingUnit> conflicts) {}

    /** A unit whose source has changed since it was translated. */
    @RegisterForReflection
    @Schema(name = "OutdatedUnit")
    public record OutdatedUnit(
            @Schema(required = true) String unit,

            @Schema(required = true, description = "The current source")
            String source,

            @Schema(required = true, description = "The source that the target was made from")
            String translatedFrom,

            @Schema(required = true, description = "The revision in which the source last changed")
            int changedIn) {}

    /** A unit that was not stored. */
    @RegisterForReflection
    @Schema(name = "RefusedUnit")
    public record RefusedUnit(
            @Schema(required = true) String unit,

            @Schema(required = true, description = "The id of the failed check")
            String check,

            @Schema(required = true, description = "What is wrong, a phrase in English")
            String detail,

            @Schema(required = true, nullable = true, description = "The line of the file; null if it is not known")
            Integer line) {}

    /** A unit that two people have changed. */
    @RegisterForReflection
    @Schema(name = "ConflictingUnit")
    public record ConflictingUnit(
            @Schema(required = true) String unit,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The target in the version that the file was made from; null if it had none")
            String base,

            @Schema(required = true, description = "The stored target, which is kept")
            String stored,

            @Schema(required = true, description = "The target in the file")
            String uploaded) {}

    /** Something that a file states about itself. */
    @RegisterForReflection
    @Schema(name = "IgnoredClaim")
    public record ClaimView(
            @Schema(required = true, examples = "authority") String claim,

            @Schema(required = true) String value) {}

    /** The report as JSON shows it. */
    public static UploadReportView of(Uploaded uploaded, FindingWording wording) {
        UploadReport report = uploaded.report();
        return new UploadReportView(
                new Version(
                        uploaded.slug().value(),
                        uploaded.locale().toString(),
                        uploaded.version().map(BundleVersion::number).orElse(null),
                        uploaded.revision(),
                        uploaded.base(),
                        uploaded.authority().map(Authority::slug).orElse(null)),
                text(uploaded, wording),
                new Units(
                        report.taken(),
                        report.confirmed(),
                        report.unchanged(),
                        report.kept(),
                        report.unfinished(),
                        report.missing(),
                        report.gone()),
                problems(report),
                report.file().notes(),
                report.file().dropped(),
                report.file().ignored().stream()
                        .map(claim -> new ClaimView(claim.name(), claim.value()))
                        .toList(),
                uploaded.findings().size(),
                FindingView.of(uploaded.findings(), wording));
    }

    /** The report for a person: the results for the units, then each error that would block the release. */
    public static String text(Uploaded uploaded, FindingWording wording) {
        return FindingLines.of(uploaded.findings(), Severity.ERROR, wording)
                .map(line -> "; " + line)
                .collect(Collectors.joining("", uploaded.report().text(), ""));
    }

    /** The report as a text of several lines: the one above, then each warning that the counts do not tell of. */
    public static String lines(Uploaded uploaded, FindingWording wording) {
        return FindingLines.of(uploaded.findings(), Severity.WARNING, wording)
                .map(line -> line + "\n")
                .collect(Collectors.joining("", text(uploaded, wording) + "\n", ""));
    }

    private static Problems problems(UploadReport report) {
        return new Problems(
                report.outdated().stream()
                        .map(unit ->
                                new OutdatedUnit(unit.unit(), unit.source(), unit.translatedFrom(), unit.changedIn()))
                        .toList(),
                report.refused().stream()
                        .map(unit -> new RefusedUnit(
                                unit.unit(),
                                unit.check(),
                                unit.detail(),
                                unit.line().orElse(null)))
                        .toList(),
                report.conflicts().stream()
                        .map(unit -> new ConflictingUnit(
                                unit.unit(), unit.base().orElse(null), unit.stored(), unit.uploaded()))
                        .toList());
    }
}
