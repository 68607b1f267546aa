package dev.dragoman.releasing;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.translation.Authority;
import java.util.Optional;

/**
 * A language version in a release request.
 *
 * @param authority what it is in law; empty for what is in force
 * @param unfinishedInCanonical whether units that are not finished are shown in the canonical language; otherwise they
 *     stop the release
 */
public record RequestedEdition(EditionKey key, Optional<Authority> authority, boolean unfinishedInCanonical) {

    /** A language version on the usual terms. */
    public static RequestedEdition of(EditionKey key) {
        return new RequestedEdition(key, Optional.empty(), false);
    }
}
