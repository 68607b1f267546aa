package dev.dragoman.translation;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry in the history of a bundle version.
 *
 * @param number 1, 2, 3 … within the version
 */
public record ReviewEntry(int number, ReviewAction act, String actor, Optional<String> comment, Instant at) {

    public ReviewEntry {
        if (number < 1) {
            throw new IllegalArgumentException("The acts of a review are numbered from 1, not " + number);
        }
    }
}
