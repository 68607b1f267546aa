package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.List;
import java.util.stream.Stream;

/** Targets with more or less white space at an edge than their source. */
record EdgeSpaceCheck(Edge edge) implements UnitCheck {

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        // The plain text has no white space at its edges.
        String source = unit.target().source();
        String target = unit.target().text();
        int expected = edge.count(source);
        int found = edge.count(target);
        if (expected == found) {
            return Stream.empty();
        }
        FindingMessage message = FindingMessage.of(edge.check(), "found", found, "expected", expected);
        return Stream.of(Finding.warning(edge.check(), unit.id(), message).at(spans(source), spans(target)));
    }

    private List<Span> spans(String text) {
        int start = edge.start(text);
        int end = edge.end(text);
        return start == end ? List.of() : List.of(new Span(start, end, text.substring(start, end)));
    }
}
