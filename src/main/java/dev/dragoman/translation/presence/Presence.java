package dev.dragoman.translation.presence;

import java.time.Instant;
import java.util.Optional;

/**
 * A person who has a translation open.
 *
 * @param name in versions and reviews
 * @param displayName their public name; empty if they are not named in public
 * @param seenAt when their page was last known to be open
 */
public record Presence(String name, Optional<String> displayName, Instant seenAt) {

    /** The name that other editors know them by. */
    public String shownName() {
        return displayName.orElse(name);
    }
}
