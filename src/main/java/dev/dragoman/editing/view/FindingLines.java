package dev.dragoman.editing.view;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.whole.CountedChecks;
import java.util.List;
import java.util.stream.Stream;

/** Findings as the lines of a report for a person. */
final class FindingLines {

    private FindingLines() {}

    /** The findings of one severity that the counts do not tell of, each as {@code error in p4 (times): …}. */
    static Stream<String> of(List<Finding> findings, Severity severity, FindingWording wording) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .filter(finding -> !CountedChecks.include(finding))
                .map(finding -> severity.slug() + " in " + finding.unit() + " (" + finding.check() + "): "
                        + wording.text(finding));
    }
}
