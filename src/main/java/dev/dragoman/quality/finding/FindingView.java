package dev.dragoman.quality.finding;

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

        @Schema(
                required = true,
                description = "What is wrong and what would be right, in the language that Accept-Language asks for")
        String message,

        @Schema(required = true, description = "The affected parts of the source")
        List<SpanView> source,

        @Schema(required = true, description = "The affected parts of the target")
        List<SpanView> target,

        @Schema(nullable = true, description = "The expected text, if the check knows it")
        String expected,

        @Schema(required = true, format = "uri", description = "The check's documentation")
        String type) {

    /** A part of a unit's text as JSON shows it. */
    @RegisterForReflection
    @Schema(name = "Span")
    public record SpanView(
            @Schema(required = true, description = "In UTF-16 code units from the beginning of the unit's text")
            int start,

            @Schema(required = true, description = "After the last code unit")
            int end,

            @Schema(required = true, description = "The text there, without markup")
            String text) {

        static List<SpanView> of(List<Span> spans) {
            return spans.stream()
                    .map(span -> new SpanView(span.start(), span.end(), span.text()))
                    .toList();
        }
    }

    /** The findings in their order, with messages in a language; the first {@link ListedFindings#IN_ANSWER} of more. */
    public static List<FindingView> of(List<Finding> findings, FindingWording wording) {
        return ListedFindings.first(findings, ListedFindings.IN_ANSWER).stream()
                .map(finding -> of(finding, wording))
                .toList();
    }

    /** A finding with its message in a language. */
    public static FindingView of(Finding finding, FindingWording wording) {
        return new FindingView(
                finding.check(),
                finding.unit(),
                finding.severity().slug(),
                wording.text(finding),
                SpanView.of(finding.source()),
                SpanView.of(finding.target()),
                finding.expected().orElse(null),
                finding.type());
    }
}
