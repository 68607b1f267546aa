package dev.dragoman.quality.whole;

import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.stream.Stream;

/** Targets whose source has changed since they were made. */
public record OutdatedCheck() implements Check {

    /** The check's id. */
    public static final String ID = "outdated";

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return record.units().stream()
                .filter(unit -> bundle.targets().containsKey(unit.id()))
                .filter(unit -> bundle.targets().get(unit.id()).isOutdated(unit))
                .map(unit -> Finding.warning(ID, unit.id(), FindingMessage.of(ID)));
    }
}
