package dev.dragoman.translation.history;

import dev.dragoman.records.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Versions that one person stored in one go: those saved in the editor with short breaks between them, or a single other one.
 *
 * @param first the lowest number of its versions
 * @param last the highest number of its versions
 * @param begin when the first was stored
 * @param end when the last was stored
 */
public record Session(Origin origin, Optional<String> author, int first, int last, Instant begin, Instant end) {

    /** A longer break between two saves begins another session. */
    static final Duration LONGEST_BREAK = Duration.ofMinutes(30);

    public Session {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("A session has versions from 1, in their order");
        }
    }

    /** The session of one version. */
    public static Session of(Step step) {
        return new Session(
                step.origin(), step.author(), step.number(), step.number(), step.storedAt(), step.storedAt());
    }

    /** Whether an earlier version belongs to it. */
    public boolean beganWith(Step earlier) {
        return origin == Origin.EDITOR
                && earlier.origin() == Origin.EDITOR
                && author.equals(earlier.author())
                && Duration.between(earlier.storedAt(), begin).compareTo(LONGEST_BREAK) <= 0;
    }

    /** The same session with an earlier version. */
    public Session with(Step earlier) {
        return new Session(origin, author, earlier.number(), last, earlier.storedAt(), end);
    }
}
