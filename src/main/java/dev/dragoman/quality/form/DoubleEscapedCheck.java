package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Character references that readers would see literally, because a tool has escaped them twice. */
record DoubleEscapedCheck() implements UnitCheck {

    private static final String ID = "double_escaped";

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        List<MatchResult> found = CharacterReferences.in(unit.text().text()).toList();
        if (found.isEmpty()) {
            return Stream.empty();
        }
        Set<String> added = found.stream().map(MatchResult::group).collect(Collectors.toCollection(LinkedHashSet::new));
        CharacterReferences.in(unit.source().text()).map(MatchResult::group).forEach(added::remove);
        return added.stream().map(reference -> finding(unit, reference, found));
    }

    private static Finding finding(TranslatedUnit unit, String reference, List<MatchResult> found) {
        String expected = CharacterReferences.character(reference);
        return Finding.warning(ID, unit.id(), FindingMessage.of(ID, "reference", reference, "expected", expected))
                .at(
                        List.of(),
                        found.stream()
                                .filter(match -> match.group().equals(reference))
                                .map(match -> unit.inTarget(match.start(), match.end()))
                                .toList())
                .expecting(expected);
    }
}
