package dev.dragoman.translation.history;

import dev.dragoman.records.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of a bundle without its content.
 *
 * @param number 1, 2, 3 … within the bundle
 * @param author who stored it; empty where it came from the content folder
 */
public record Step(int number, Origin origin, Optional<String> author, Instant storedAt) {}
