package dev.dragoman.editing.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dragoman.drafting.CheckedVersion;
import dev.dragoman.quality.dismissal.CheckedFinding;
import dev.dragoman.quality.dismissal.Dismissal;
import dev.dragoman.quality.finding.FindingView;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.ListedFindings;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the checks find in the newest version of a translation, with what editors have dismissed. */
@RegisterForReflection
@Schema(name = "Findings")
public record FindingsView(
        @Schema(required = true) String slug,
        @Schema(required = true) String locale,

        @Schema(required = true, description = "The newest version of the translation")
        int version,

        @Schema(required = true, description = "The revision of the canonical text that it was compared with")
        int revision,

        @Schema(
                required = true,
                description = "How many findings there are. At most 1,000 are listed, errors before warnings")
        int findingCount,

        @Schema(required = true, description = "By check, then in reading order; dismissed ones too")
        List<ListedFinding> findings) {

    /** A finding, and whether it was dismissed. */
    @RegisterForReflection
    @Schema(name = "ListedFinding")
    public record ListedFinding(
            @JsonUnwrapped FindingView finding,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Who dismissed it; null if it is open. Ends when either text changes")
            DismissalView dismissed) {}

    /** That an editor has dismissed a warning. */
    @RegisterForReflection
    @Schema(name = "Dismissal")
    public record DismissalView(
            @Schema(required = true) String by,
            @Schema(required = true, format = "date-time") String at,
            @Schema(required = true) String reason) {

        private static DismissalView of(Dismissal dismissal) {
            return new DismissalView(dismissal.actor(), dismissal.at().toString(), dismissal.reason());
        }
    }

    /** The findings as JSON shows them, with messages in a language. */
    public static FindingsView of(CheckedVersion checked, FindingWording wording) {
        return new FindingsView(
                checked.version().bundle().slug().value(),
                checked.version().bundle().locale().toString(),
                checked.version().number(),
                checked.revision(),
                checked.findings().size(),
                ListedFindings.first(checked.findings(), CheckedFinding::finding, ListedFindings.IN_ANSWER).stream()
                        .map(found -> listed(found, wording))
                        .toList());
    }

    private static ListedFinding listed(CheckedFinding found, FindingWording wording) {
        return new ListedFinding(
                FindingView.of(found.finding(), wording),
                found.dismissal().map(DismissalView::of).orElse(null));
    }
}
