package dev.dragoman.quality.finding;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.List;
import java.util.stream.Stream;

/** A check that looks at all units that have a target together. */
public interface UnitsCheck extends Check {

    /** The findings in these units of one bundle, in reading order. */
    Stream<Finding> find(List<TranslatedUnit> units);

    @Override
    default Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return find(TranslatedBundle.of(record, bundle));
    }

    @Override
    default Stream<Finding> find(TranslatedBundle prepared) {
        return find(prepared.units());
    }
}
