package dev.dragoman.translation;

import java.util.List;
import java.util.Optional;

/**
 * An uploaded file as it was read, before it is compared with the record.
 *
 * @param revision the revision that it says it was exported from
 * @param authority what it says that the translation is in law
 * @param provenance what it says of who made it
 * @param units in the file's order, each id once
 */
public record UploadedBundle(
        Optional<Integer> revision,
        Optional<Authority> authority,
        Optional<Provenance> provenance,
        List<UploadedUnit> units) {

    public UploadedBundle {
        units = List.copyOf(units);
    }
}
