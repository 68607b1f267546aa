package dev.dragoman.quality.finding;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.stream.Stream;

/** A check that looks at one unit and its target at a time. */
public interface UnitCheck extends Check {

    /** The findings in one unit, in reading order. */
    Stream<Finding> find(TranslatedUnit unit);

    @Override
    default Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        return find(TranslatedBundle.of(record, bundle));
    }

    @Override
    default Stream<Finding> find(TranslatedBundle prepared) {
        return prepared.units().stream().flatMap(this::find);
    }
}
