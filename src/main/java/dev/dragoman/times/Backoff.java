package dev.dragoman.times;

import java.time.Duration;

/**
 * The delays between the attempts to deliver a message: each four times as long as the one before, up to a limit, and a quarter
 * more or less at random, so that not all come back at once.
 */
public record Backoff(Duration first, Duration longest) {

    private static final int FACTOR = 4;
    private static final double JITTER = 0.25;

    /**
     * The delay after an attempt.
     *
     * @param attempts how many were made, at least 1
     * @param random from 0 to 1
     */
    public Duration after(int attempts, double random) {
        double delay = Math.min(first.toMillis() * Math.pow(FACTOR, attempts - 1), (double) longest.toMillis());
        return Duration.ofMillis((long) (delay * (1 - JITTER + 2 * JITTER * random)));
    }
}
