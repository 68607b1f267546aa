package dev.dragoman.rendering.evidence;

import dev.dragoman.editions.evidence.DismissedFinding;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.editions.overrides.OverriddenError;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.json.Digest;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.evidence.Attribution;
import dev.dragoman.translation.evidence.TextOrigin;
import dev.dragoman.translation.evidence.UnitEvidence;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who or what made a unit, who reviewed it, and when. */
@RegisterForReflection
@TemplateData
@Schema(name = "UnitReport")
public record UnitReport(
        @Schema(description = "The unit's id") String unit,

        @Schema(
                description =
                        "The SHA-256 digest of the text that it was translated from; without a translation, of the"
                                + " canonical text")
        String sourceDigest,

        @Schema(description = "The SHA-256 digest of the translation; null if there is none", nullable = true)
        String targetDigest,

        @Schema(description = "Whether the canonical text has changed since it was translated")
        boolean outdated,

        @Schema(description = "Whether readers see the canonical text instead of a translation")
        boolean inCanonical,

        @Schema(description = "Null if it was made before this was recorded, or not at all", nullable = true)
        OriginReport origin,

        @Schema(description = "Who made it, or uploaded the file that it came from", nullable = true)
        ActReport made,

        @Schema(description = "The last change of any kind", nullable = true)
        ActReport changed,

        @Schema(description = "Who said that it is still right although its source had changed", nullable = true)
        ActReport confirmed,

        @Schema(description = "Who approved a version that has it as it is", nullable = true)
        ActReport reviewed,

        @Schema(description = "What the checks found and somebody overrode or dismissed")
        List<FindingReport> findings) {

    /** Who or what made a text. */
    @RegisterForReflection
    @TemplateData
    @Schema(name = "OriginReport")
    public record OriginReport(
            @Schema(enumeration = {"person", "machine", "memory", "file"})
            String kind,

            @Schema(description = "The software that made it, if it is known", nullable = true)
            String tool,

            @Schema(description = "Whether only an uploaded or imported file says so")
            boolean claimed,

            @Schema(description = "Whether it was made from a machine translation")
            boolean fromMachine,

            @Schema(description = "The software that had made that, if it is known", nullable = true)
            String machineTool) {

        private static OriginReport of(UnitEvidence evidence) {
            TextOrigin origin = evidence.origin();
            return new OriginReport(
                    origin.kind().slug(),
                    origin.tool().orElse(null),
                    origin.claimed(),
                    evidence.draft().isPresent(),
                    evidence.draft().flatMap(TextOrigin::tool).orElse(null));
        }
    }

    /** Who did something, and when. */
    @RegisterForReflection
    @TemplateData
    @Schema(name = "ActReport")
    public record ActReport(
            @Schema(description = "The name in the audit log; null for the content folder", nullable = true)
            String name,

            @Schema(description = "The public name; null if there is none", nullable = true)
            String displayName,

            @Schema(format = "date-time") String at) {

        private static ActReport of(Attribution act) {
            return new ActReport(
                    act.name().orElse(null),
                    act.displayName().orElse(null),
                    act.at().toString());
        }
    }

    /** What a check found, and why it was let pass. */
    @RegisterForReflection
    @TemplateData
    @Schema(name = "FindingReport")
    public record FindingReport(
            @Schema(description = "The id of the check") String check,

            @Schema(
                    description = "overridden: an error, by the publisher; dismissed: a warning, by an editor",
                    enumeration = {"overridden", "dismissed"})
            String kind,

            String reason,

            @Schema(
                    description = "Who dismissed it; null for overridden ones, which the audit log has",
                    nullable = true)
            String name,

            @Schema(format = "date-time", nullable = true) String at) {

        private static FindingReport of(OverriddenError error) {
            return new FindingReport(error.checkId(), "overridden", error.reason(), null, null);
        }

        private static FindingReport of(DismissedFinding dismissed) {
            return new FindingReport(
                    dismissed.checkId(),
                    "dismissed",
                    dismissed.reason(),
                    dismissed.actor(),
                    dismissed.at().toString());
        }
    }

    public UnitReport {
        findings = List.copyOf(findings);
    }

    static UnitReport of(
            Unit unit,
            Optional<Target> target,
            boolean inCanonical,
            EditionEvidence evidence,
            OverriddenErrors overridden) {
        Optional<UnitEvidence> known = target.flatMap(of -> evidence.of(unit.id()));
        return new UnitReport(
                unit.id(),
                Digest.of(target.map(Target::source).orElse(unit.source())).hex(),
                target.map(of -> Digest.of(of.text()).hex()).orElse(null),
                target.filter(of -> of.isOutdated(unit)).isPresent(),
                inCanonical,
                known.map(OriginReport::of).orElse(null),
                known.map(of -> ActReport.of(of.made())).orElse(null),
                known.map(of -> ActReport.of(of.changed())).orElse(null),
                known.flatMap(UnitEvidence::confirmed).map(ActReport::of).orElse(null),
                known.flatMap(UnitEvidence::reviewed).map(ActReport::of).orElse(null),
                Stream.concat(
                                overridden.errors().stream()
                                        .filter(error -> error.unit().equals(unit.id()))
                                        .map(FindingReport::of),
                                evidence.dismissed().stream()
                                        .filter(dismissed -> dismissed.unit().equals(unit.id()))
                                        .map(FindingReport::of))
                        .toList());
    }
}
