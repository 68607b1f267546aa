package dev.dragoman.quality;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.stream.Stream;

/** Targets whose source has changed since they were made. */
record OutdatedCheck() implements Check {

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return record.units().stream()
                .filter(unit -> bundle.targets().containsKey(unit.id()))
                .filter(unit -> bundle.targets().get(unit.id()).isOutdated(unit))
                .map(unit -> new Finding(
                        Checks.OUTDATED,
                        unit.id(),
                        Severity.WARNING,
                        "The source has changed since this was translated: update the translation, or confirm it"));
    }
}
