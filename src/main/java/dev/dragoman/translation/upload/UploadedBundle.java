package dev.dragoman.translation.upload;

import dev.dragoman.translation.Authority;
import dev.dragoman.translation.MadeBy;
import dev.dragoman.translation.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * An uploaded file as it was read, before it is compared with the record.
 *
 * @param revision the revision that it says it was exported from
 * @param version the version of the bundle that it says it was exported from; 0 where there was none yet
 * @param authority the legal status that it gives the translation
 * @param provenance what it says about who made it
 * @param madeBy what it says about how its targets were made
 * @param claims what else it says, which is not used
 * @param units in the file's order, each id once
 * @param remarks what else is to be reported
 */
public record UploadedBundle(
        Optional<Integer> revision,
        Optional<Integer> version,
        Optional<Authority> authority,
        Optional<Provenance> provenance,
        Optional<MadeBy> madeBy,
        List<Claim> claims,
        List<UploadedUnit> units,
        FileRemarks remarks) {

    public UploadedBundle {
        claims = List.copyOf(claims);
        units = List.copyOf(units);
    }

    /** A file that does not say which version it is based on, with nothing else to report. */
    public UploadedBundle(
            Optional<Integer> revision,
            Optional<Authority> authority,
            Optional<Provenance> provenance,
            List<UploadedUnit> units) {
        this(revision, Optional.empty(), authority, provenance, Optional.empty(), List.of(), units, FileRemarks.NONE);
    }
}
