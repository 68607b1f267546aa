package dev.dragoman.releasing.request;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.translation.Authority;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language version in a release request.
 *
 * @param authority its legal status; empty for what is in force
 * @param unfinishedInCanonical whether units that are not finished are shown in the canonical language; otherwise they
 *     stop the release
 * @param weight how much its change matters; empty for what is said of the canonical text or of the whole release
 * @param unitWeights what is said of single units
 */
public record RequestedEdition(
        EditionKey key,
        Optional<Authority> authority,
        boolean unfinishedInCanonical,
        Optional<Weight> weight,
        UnitWeights unitWeights) {

    /** A language version of which nothing is said about the weight of changes. */
    public RequestedEdition(EditionKey key, Optional<Authority> authority, boolean unfinishedInCanonical) {
        this(key, authority, unfinishedInCanonical, Optional.empty(), UnitWeights.NONE);
    }

    /** A language version on the usual terms. */
    public static RequestedEdition of(EditionKey key) {
        return new RequestedEdition(key, Optional.empty(), false);
    }

    /** Whether anything of it is a correction. */
    public boolean isCorrection() {
        return Stream.concat(weight.stream(), unitWeights.byUnit().values().stream())
                .anyMatch(Weight.CORRECTION::equals);
    }
}
