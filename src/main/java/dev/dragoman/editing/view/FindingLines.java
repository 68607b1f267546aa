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

    /** More than these nobody reads in a text; the list of findings has them. */
    private static final int MOST = 100;

    /**
     * The findings of one severity that the counts do not tell of, each as {@code error in p4 (times): …}. Of many, the
     * first ones and how many more there are.
     */
    static Stream<String> of(List<Finding> findings, Severity severity, FindingWording wording) {
        List<Finding> all = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .filter(finding -> !CountedChecks.include(finding))
                .toList();
        Stream<String> first = all.stream()
                .limit(MOST)
                .map(finding -> severity.slug() + " in " + finding.unit() + " (" + finding.check() + "): "
                        + wording.text(finding));
        return all.size() <= MOST
                ? first
                : Stream.concat(first, Stream.of("%d more (%s)".formatted(all.size() - MOST, severity.slug())));
    }
}
