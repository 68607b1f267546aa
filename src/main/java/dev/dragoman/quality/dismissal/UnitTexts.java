package dev.dragoman.quality.dismissal;

import dev.dragoman.json.Digest;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.util.Optional;

/**
 * The two texts that a dismissal is about, by their digests.
 *
 * @param source of the canonical text of the unit
 * @param target of its translation; of the empty text if there is none
 */
public record UnitTexts(Digest source, Digest target) {

    /** The texts of a unit as they are; a unit that the record does not have has empty ones. */
    public static UnitTexts of(CanonicalRecord record, Bundle bundle, String unit) {
        Optional<Unit> source = Optional.ofNullable(record.unitsById().get(unit));
        Optional<Target> target = Optional.ofNullable(bundle.targets().get(unit));
        return new UnitTexts(
                Digest.of(source.map(Unit::source).orElse("")),
                Digest.of(target.map(Target::text).orElse("")));
    }
}
