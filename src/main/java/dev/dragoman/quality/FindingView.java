package dev.dragoman.quality;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding as JSON shows it, in reports and in problems. */
@RegisterForReflection
@Schema(name = "Finding")
public record FindingView(
        @Schema(required = true, description = "The id of the check")
        String check,

        @Schema(required = true, description = "The id of the unit")
        String unit,

        @Schema(
                required = true,
                enumeration = {"error", "warning"},
                description = "An error stops the release")
        String severity,

        @Schema(required = true, description = "What is wrong, a sentence in English")
        String text) {

    /** The findings in their order. */
    public static List<FindingView> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new FindingView(
                        finding.check(), finding.unit(), finding.severity().slug(), finding.text()))
                .toList();
    }
}
