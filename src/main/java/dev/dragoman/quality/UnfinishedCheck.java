package dev.dragoman.quality;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.stream.Stream;

/** Targets that somebody still has to work on. */
record UnfinishedCheck() implements Check {

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return record.units().stream()
                .filter(unit -> bundle.targets().containsKey(unit.id()))
                .filter(unit -> bundle.targets().get(unit.id()).needsWork())
                .map(unit -> new Finding(
                        Checks.UNFINISHED,
                        unit.id(),
                        Severity.ERROR,
                        "The translation is not finished: its state is initial, or it holds conflicting texts"));
    }
}
