package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brackets that are not closed or open nothing, and targets with fewer or many more of them than their source. A
 * translator may add a few words in brackets, such as an acronym or a name in its own script.
 */
record BracketsCheck() implements UnitCheck {

    private static final String ID = "brackets";

    /** The longest addition in brackets, in UTF-16 code units. */
    private static final int LONGEST_GLOSS = 40;

    private static final Map<Character, String> KINDS =
            Map.of('(', ")", '[', "]", '{', "}", '（', "）", '［', "］", '｛', "｝", '【', "】", '〔', "〕", '〖', "〗");

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        String text = unit.text().text();
        Pairs source = Pairs.of(unit.source().text(), KINDS);
        Pairs target = Pairs.of(text, KINDS);
        if (!target.balanced() && source.balanced()) {
            return Stream.of(target.unbalanced(unit, ID, "bracket", KINDS, KINDS));
        }
        int more = target.closed().size() - source.closed().size();
        if (more < 0 || (more > 0 && longAdditions(target) > longAdditions(source))) {
            return Stream.of(number(unit, source, target));
        }
        return Stream.empty();
    }

    private static Finding number(TranslatedUnit unit, Pairs source, Pairs target) {
        FindingMessage message = FindingMessage.of(
                "brackets.number",
                "source",
                source.closed().size(),
                "target",
                target.closed().size());
        return Finding.warning(ID, unit.id(), message).at(inSource(unit, source), inTarget(unit, target));
    }

    private static long longAdditions(Pairs pairs) {
        return pairs.closed().stream()
                .filter(pair -> pair.end() - pair.start() > LONGEST_GLOSS)
                .count();
    }

    private static List<Span> inSource(TranslatedUnit unit, Pairs pairs) {
        return pairs.closed().stream()
                .map(pair -> unit.inSource(pair.start(), pair.end() + 1))
                .toList();
    }

    private static List<Span> inTarget(TranslatedUnit unit, Pairs pairs) {
        return pairs.closed().stream()
                .map(pair -> unit.inTarget(pair.start(), pair.end() + 1))
                .toList();
    }
}
