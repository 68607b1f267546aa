package dev.dragoman.quality;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.finding.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The first findings of each check in each unit, errors apart from warnings. A text with more of them is no prose, and who
 * has read these has seen enough.
 */
final class FirstFindings {

    private static final int MOST_FINDINGS = 20;
    private static final int MOST_SPANS = 100;

    private final Map<Place, Integer> counted = new HashMap<>();

    private record Place(String check, String unit, Severity severity) {}

    private FirstFindings() {}

    /** The first of findings, in the same order, each with its first positions. */
    static List<Finding> of(Stream<Finding> all) {
        FirstFindings first = new FirstFindings();
        return all.filter(first::isAmongThem).map(FirstFindings::shortened).toList();
    }

    private boolean isAmongThem(Finding finding) {
        Place place = new Place(finding.check(), finding.unit(), finding.severity());
        return counted.merge(place, 1, Integer::sum) <= MOST_FINDINGS;
    }

    private static Finding shortened(Finding finding) {
        return finding.source().size() <= MOST_SPANS && finding.target().size() <= MOST_SPANS
                ? finding
                : finding.at(first(finding.source()), first(finding.target()));
    }

    private static List<Span> first(List<Span> spans) {
        return spans.subList(0, Math.min(MOST_SPANS, spans.size()));
    }
}
