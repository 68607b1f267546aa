package dev.dragoman.quality;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.stream.Stream;

/** Units without a target. */
record MissingCheck() implements Check {

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return record.units().stream()
                .filter(unit -> !bundle.targets().containsKey(unit.id()))
                .map(unit -> new Finding(Checks.MISSING, unit.id(), Severity.WARNING, "The unit has no translation"));
    }
}
