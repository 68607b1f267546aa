package dev.dragoman.editing.view;

import dev.dragoman.quality.finding.FindingView;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.releasing.review.ReviewStatus;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.ReviewEntry;
import dev.dragoman.translation.TargetStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The review state of a version of a translation. */
@RegisterForReflection
@Schema(name = "Review")
public record ReviewView(
        @Schema(required = true) String slug,
        @Schema(required = true) String locale,

        @Schema(required = true, description = "The version of the translation")
        int version,

        @Schema(required = true, description = "The revision of the canonical text that the version belongs to")
        int revision,

        @Schema(
                required = true,
                enumeration = {"draft", "in-review", "approved"})
        String state,

        @Schema(
                required = true,
                enumeration = {"authentic", "official", "provisional", "machine"},
                description = "Its legal status with the next release, unless the publisher states another one")
        String authority,

        @Schema(required = true, nullable = true, description = "Who stored the version")
        String author,

        @Schema(required = true, nullable = true, description = "The comment of the last step")
        String comment,

        @Schema(required = true, description = "The steps, oldest first")
        List<Step> history,

        @Schema(required = true, description = "The units of the newest revision, counted by status")
        UnitCounts units,

        @Schema(
                required = true,
                description = "How many findings there are. At most 1,000 are listed, errors before warnings")
        int findingCount,

        @Schema(required = true, description = "The findings against the newest revision, without dismissed warnings")
        List<FindingView> findings) {

    /** One step of the review. */
    @RegisterForReflection
    @Schema(name = "ReviewStep")
    public record Step(
            @Schema(
                    required = true,
                    enumeration = {"submit", "approve", "reject", "confirm"})
            String act,

            @Schema(required = true) String actor,
            @Schema(required = true, format = "date-time") String at,
            @Schema(required = true, nullable = true) String comment) {

        static Step of(ReviewEntry entry) {
            return new Step(
                    entry.act().slug(),
                    entry.actor(),
                    entry.at().toString(),
                    entry.comment().orElse(null));
        }
    }

    /** How many units have a finished target, and how many do not. */
    @RegisterForReflection
    @Schema(name = "ReviewedUnits")
    public record UnitCounts(
            @Schema(required = true) int current,
            @Schema(required = true) int outdated,
            @Schema(required = true) int unfinished,
            @Schema(required = true) int missing) {

        static UnitCounts of(Coverage coverage) {
            return new UnitCounts(
                    coverage.count(TargetStatus.CURRENT),
                    coverage.count(TargetStatus.OUTDATED),
                    coverage.count(TargetStatus.UNFINISHED),
                    coverage.count(TargetStatus.MISSING));
        }
    }

    /** The status as JSON shows it, with messages in a language. */
    public static ReviewView of(ReviewStatus status, FindingWording wording) {
        BundleVersion version = status.version();
        return new ReviewView(
                version.bundle().slug().value(),
                version.bundle().locale().toString(),
                version.number(),
                version.revision(),
                status.state().slug(),
                status.authority().slug(),
                version.author().orElse(null),
                status.last().flatMap(ReviewEntry::comment).orElse(null),
                status.history().stream().map(Step::of).toList(),
                UnitCounts.of(status.coverage()),
                status.findings().size(),
                FindingView.of(status.findings(), wording));
    }
}
