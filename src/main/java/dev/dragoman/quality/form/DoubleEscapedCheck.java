package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Character references that readers would see literally, because a tool has escaped them twice. */
public record DoubleEscapedCheck() implements Check {

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return record.units().stream()
                .map(unit -> bundle.targets().get(unit.id()))
                .filter(target -> target != null)
                .flatMap(DoubleEscapedCheck::find);
    }

    private static Stream<Finding> find(Target target) {
        Set<String> added = new HashSet<>(references(target.text()));
        added.removeAll(references(target.source()));
        return added.stream()
                .sorted()
                .map(reference -> Finding.warning(
                        "double_escaped", target.unit(), FindingMessage.of("double_escaped", "reference", reference)));
    }

    private static Set<String> references(String text) {
        return CharacterReferences.in(InlineText.words(text))
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
