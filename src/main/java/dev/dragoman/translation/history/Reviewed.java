package dev.dragoman.translation.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A review action on a version.
 *
 * @param act its name, {@code APPROVE}
 * @param displayName the public name of who did it; empty if they are not named in public
 */
public record Reviewed(
        int version, String act, String actor, Optional<String> displayName, Optional<String> comment, Instant at) {}
