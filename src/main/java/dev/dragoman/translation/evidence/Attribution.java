package dev.dragoman.translation.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Who did something, and when.
 *
 * @param name their name in versions, reviews and the audit log, which the public never sees; empty for the content
 *     folder
 * @param displayName their public name at that time; empty if they were not named in public
 */
public record Attribution(Optional<String> name, Optional<String> displayName, Instant at) {

    /** Members that are absent in a stored document are null. */
    public Attribution {
        requireNonNull(at, "at");
        name = name == null ? Optional.empty() : name;
        displayName = displayName == null ? Optional.empty() : displayName;
    }
}
