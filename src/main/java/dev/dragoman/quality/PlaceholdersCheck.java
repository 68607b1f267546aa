package dev.dragoman.quality;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Placeholders;
import java.util.stream.Stream;

/**
 * Time references and inline markup that a target lost, doubled or invented, against the source it was translated from.
 */
record PlaceholdersCheck() implements Check {

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return record.units().stream()
                .map(unit -> bundle.targets().get(unit.id()))
                .filter(target -> target != null)
                .flatMap(target -> Placeholders.differences(target.source(), target.text()).stream()
                        .map(wrong -> new Finding("placeholders", target.unit(), Severity.ERROR, capital(wrong))));
    }

    private static String capital(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }
}
