package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.CanonicalCheck;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.PlainText;
import dev.dragoman.records.Unit;
import java.util.List;
import java.util.stream.Stream;

/** Character references in the canonical text that readers would see literally. */
public record DoubleEscapedSourceCheck() implements CanonicalCheck {

    private static final String ID = "double_escaped";

    @Override
    public Stream<Finding> find(CanonicalRecord record) {
        return record.units().stream().flatMap(DoubleEscapedSourceCheck::find);
    }

    private static Stream<Finding> find(Unit unit) {
        PlainText text = PlainText.of(unit.source());
        return CharacterReferences.in(text.text()).map(match -> Finding.warning(
                        ID,
                        unit.id(),
                        FindingMessage.of(
                                ID,
                                "reference",
                                match.group(),
                                "expected",
                                CharacterReferences.character(match.group())))
                .at(List.of(Span.in(text, match.start(), match.end())), List.of()));
    }
}
