package dev.dragoman.quality.finding;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.List;
import java.util.Set;

/**
 * A bundle as the checks read it: its units are prepared once for all of them.
 *
 * @param record that the bundle is compared with
 * @param units those that have a target, in reading order
 */
public record TranslatedBundle(CanonicalRecord record, Bundle bundle, List<TranslatedUnit> units) {

    public TranslatedBundle {
        units = List.copyOf(units);
    }

    /** A bundle against a revision of its record. */
    public static TranslatedBundle of(CanonicalRecord record, Bundle bundle) {
        return new TranslatedBundle(record, bundle, TranslatedUnit.all(record, bundle));
    }

    /** The same with some of its units alone. */
    public TranslatedBundle only(Set<String> ids) {
        return new TranslatedBundle(
                record,
                bundle,
                units.stream().filter(unit -> ids.contains(unit.id())).toList());
    }
}
