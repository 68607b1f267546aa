package dev.dragoman.problem;

import java.util.concurrent.ThreadLocalRandom;

/** The seconds that a rejected client is told to wait (RFC 9110 §10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    /**
     * A random number of seconds between a minimum and twice that, so that clients that were rejected at the same time do not
     * return at the same time.
     *
     * @param seconds the minimum, at least 1
     */
    public static int atLeast(int seconds) {
        return ThreadLocalRandom.current().nextInt(seconds, 2 * seconds + 1);
    }
}
