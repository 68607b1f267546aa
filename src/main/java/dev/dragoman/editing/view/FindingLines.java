package dev.dragoman.editing.view;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.whole.MissingCheck;
import dev.dragoman.quality.whole.OutdatedCheck;
import dev.dragoman.quality.whole.UnfinishedCheck;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Findings as the lines of a report for a person. */
final class FindingLines {

    /** The checks whose findings reports count by themselves; there may be many. */
    private static final Set<String> COUNTED = Set.of(UnfinishedCheck.ID, MissingCheck.ID, OutdatedCheck.ID);

    private FindingLines() {}

    /** The findings of one severity that the counts do not tell of, each as {@code error in p4 (times): …}. */
    static Stream<String> of(List<Finding> findings, Severity severity, FindingWording wording) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .filter(finding -> !COUNTED.contains(finding.check()))
                .map(finding -> severity.slug() + " in " + finding.unit() + " (" + finding.check() + "): "
                        + wording.text(finding));
    }
}
