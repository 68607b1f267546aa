package dev.dragoman.quality.whole;

import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.stream.Stream;

/** Units without a target. */
public record MissingCheck() implements Check {

    /** The check's id. */
    public static final String ID = "missing";

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return record.units().stream()
                .filter(unit -> !bundle.targets().containsKey(unit.id()))
                .map(unit -> Finding.warning(ID, unit.id(), FindingMessage.of(ID)));
    }
}
