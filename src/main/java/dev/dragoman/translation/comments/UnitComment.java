package dev.dragoman.translation.comments;

import java.time.Instant;
import java.util.Optional;

/**
 * A comment on a unit of a translation.
 *
 * @param number 1, 2, 3 … within the translation
 * @param unit the unit's id, which later revisions keep
 * @param author the name of who wrote it
 * @param displayName their public name; empty if they are not named in public
 * @param resolvedBy the name of who resolved it; empty while it is open
 * @param resolvedName their public name; empty if they are not named in public
 */
public record UnitComment(
        int number,
        String unit,
        String author,
        Optional<String> displayName,
        String text,
        Instant writtenAt,
        Optional<String> resolvedBy,
        Optional<String> resolvedName,
        Optional<Instant> resolvedAt) {

    public UnitComment {
        if (number < 1 || text.isBlank()) {
            throw new IllegalArgumentException("A comment has a number from 1 and a text");
        }
    }

    public boolean isOpen() {
        return resolvedAt.isEmpty();
    }
}
