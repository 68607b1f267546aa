package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import dev.dragoman.translation.PlaceholderDifference;
import dev.dragoman.translation.PlaceholderDifference.Kind;
import dev.dragoman.translation.Placeholders;
import dev.dragoman.translation.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Time references and inline markup that a target lost, doubled or invented, against the source it was translated from.
 */
public record PlaceholdersCheck() implements UnitCheck {

    private static final String ID = "placeholders";

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        Target target = unit.target();
        return Placeholders.differences(target.source(), target.text()).stream()
                .map(difference -> finding(target, difference));
    }

    private static Finding finding(Target target, PlaceholderDifference difference) {
        FindingMessage message = new FindingMessage(
                ID + "." + difference.kind().name().toLowerCase(Locale.ROOT),
                Map.of("part", difference.part(), "expected", difference.expected(), "found", difference.found()));
        Finding finding = Finding.error(ID, target.unit(), message)
                .at(spans(target.source(), difference.part()), spans(target.text(), difference.part()));
        return difference.kind() == Kind.MISSING ? finding.expecting(difference.part()) : finding;
    }

    /** Where a text has a part that is written in one piece, as time references are. */
    private static List<Span> spans(String text, String part) {
        int start = part.startsWith("*") || part.startsWith("[") ? -1 : text.indexOf(part);
        return start < 0 ? List.of() : List.of(new Span(start, start + part.length(), part));
    }
}
