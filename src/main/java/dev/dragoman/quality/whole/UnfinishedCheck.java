package dev.dragoman.quality.whole;

import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.stream.Stream;

/** Targets that somebody still has to work on. */
public record UnfinishedCheck() implements Check {

    /** The check's id; a release may show those units in the canonical language. */
    public static final String ID = "unfinished";

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return record.units().stream()
                .filter(unit -> bundle.targets().containsKey(unit.id()))
                .filter(unit -> bundle.targets().get(unit.id()).needsWork())
                .map(unit -> Finding.error(ID, unit.id(), FindingMessage.of(ID)));
    }
}
