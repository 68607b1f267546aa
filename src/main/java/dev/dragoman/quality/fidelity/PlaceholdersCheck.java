package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Placeholders;
import java.util.stream.Stream;

/**
 * Time references and inline markup that a target lost, doubled or invented, against the source it was translated from.
 */
public record PlaceholdersCheck() implements Check {

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return record.units().stream()
                .map(unit -> bundle.targets().get(unit.id()))
                .filter(target -> target != null)
                .flatMap(target -> Placeholders.differences(target.source(), target.text()).stream()
                        .map(wrong -> Finding.error(
                                "placeholders",
                                target.unit(),
                                FindingMessage.of("placeholders", "difference", capital(wrong)))));
    }

    private static String capital(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }
}
