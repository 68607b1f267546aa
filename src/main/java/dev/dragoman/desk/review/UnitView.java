package dev.dragoman.desk.review;

import dev.dragoman.desk.comments.CommentView;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.quality.dismissal.CheckedFinding;
import dev.dragoman.quality.dismissal.Dismissal;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.whole.CountedChecks;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.TargetStatus;
import io.quarkus.qute.TemplateData;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A unit of a review.
 *
 * @param label as a point is printed; null for none
 * @param change the end of the key of the word for what has happened to it
 * @param status the same of its state
 * @param target empty if it has none now and had none
 * @param comments those that are open
 * @param editor the address at which it is edited; null if it is gone
 */
@TemplateData
public record UnitView(
        String id,
        String label,
        String change,
        String status,
        boolean outdated,
        List<MarkedDifference.Piece> source,
        List<MarkedDifference.Piece> target,
        List<FindingLine> findings,
        List<DismissedLine> dismissed,
        List<CommentView> comments,
        String editor) {

    /** What a check has found. */
    @TemplateData
    public record FindingLine(String severity, String message) {}

    /** A warning that somebody has dismissed. */
    @TemplateData
    public record DismissedLine(String message, String by, String at, String reason) {}

    /**
     * Writes units for a person.
     *
     * @param labels of points, by the ids of their units
     * @param comments those that are open, by the ids of their units
     * @param compared whether they are compared with an earlier version
     * @param editor the address at which a unit is edited, by its id
     * @param mostWords how many words of a text are compared
     */
    record Writer(
            Function<String, String> labels,
            Function<String, List<CommentView>> comments,
            boolean compared,
            UnaryOperator<String> editor,
            int mostWords,
            FindingWording findings,
            WrittenTimes times,
            ZoneId zone) {

        UnitView write(ComparedUnit unit) {
            List<Finding> open = unit.findings().stream()
                    .filter(CheckedFinding::isOpen)
                    .map(CheckedFinding::finding)
                    .toList();
            ComparedUnit.Change change = unit.change();
            return new UnitView(
                    unit.id(),
                    labels.apply(unit.id()),
                    compared ? change.slug() : "",
                    change == ComparedUnit.Change.REMOVED ? "" : unit.status().slug(),
                    unit.status() == TargetStatus.OUTDATED,
                    difference(
                            unit.shownSourceBefore(compared),
                            unit.source(),
                            // Checks read an outdated translation beside the text that it was made from.
                            unit.status() == TargetStatus.OUTDATED ? List.of() : open,
                            Finding::source),
                    difference(
                            unit.before().filter(before -> compared).map(Target::text),
                            unit.target().map(Target::text),
                            open,
                            Finding::target),
                    open.stream()
                            .filter(finding -> !CountedChecks.include(finding))
                            .map(finding -> new FindingLine(finding.severity().slug(), findings.text(finding)))
                            .toList(),
                    unit.findings().stream()
                            .flatMap(found -> found.dismissal().map(by -> dismissed(found.finding(), by)).stream())
                            .toList(),
                    comments.apply(unit.id()),
                    change == ComparedUnit.Change.REMOVED ? null : editor.apply(unit.id()));
        }

        /** A text that is gone is shown as removed. */
        private List<MarkedDifference.Piece> difference(
                Optional<String> before,
                Optional<String> now,
                List<Finding> open,
                Function<Finding, List<Span>> places) {
            List<Span> marks = open.stream()
                    .flatMap(finding -> places.apply(finding).stream())
                    .toList();
            return MarkedDifference.of(before, now.orElse(""), marks, mostWords);
        }

        private DismissedLine dismissed(Finding finding, Dismissal dismissal) {
            return new DismissedLine(
                    findings.text(finding),
                    dismissal.actor(),
                    times.of(ZonedMoment.at(dismissal.at(), zone)),
                    dismissal.reason());
        }
    }
}
