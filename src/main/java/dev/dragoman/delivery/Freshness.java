package dev.dragoman.delivery;

import dev.dragoman.delivery.cache.DeliveryConfig;
import java.time.Duration;

/**
 * How long caches may keep a public answer (RFC 9111, RFC 5861). It is the same for every answer and at any time: a
 * lifetime that ended at a scheduled release would reveal its time.
 */
public record Freshness(Duration maxAge, Duration staleWhileRevalidate, Duration staleIfError) {

    /** A release is visible through every cache within this time, whether or not it is purged. */
    static final Duration MAX_AGE_LIMIT = Duration.ofSeconds(60);

    public Freshness {
        requireBetween("max-age", maxAge, MAX_AGE_LIMIT);
        requireBetween("stale-while-revalidate", staleWhileRevalidate, Duration.ofSeconds(Integer.MAX_VALUE));
        requireBetween("stale-if-error", staleIfError, Duration.ofSeconds(Integer.MAX_VALUE));
    }

    /**
     * What the settings say.
     *
     * @throws IllegalArgumentException with the name of the setting that is out of range
     */
    public static Freshness of(DeliveryConfig config) {
        return new Freshness(config.maxAge(), config.staleWhileRevalidate(), config.staleIfError());
    }

    /** The same for at most as long, and never stale. */
    Freshness atMost(Duration limit) {
        return new Freshness(maxAge.compareTo(limit) < 0 ? maxAge : limit, Duration.ZERO, Duration.ZERO);
    }

    /** The value of {@code Cache-Control}. */
    public String cacheControl() {
        return "public, max-age=%d, stale-while-revalidate=%d, stale-if-error=%d"
                .formatted(maxAge.toSeconds(), staleWhileRevalidate.toSeconds(), staleIfError.toSeconds());
    }

    private static void requireBetween(String setting, Duration given, Duration most) {
        if (given.isNegative() || given.compareTo(most) > 0) {
            throw new IllegalArgumentException("dragoman.delivery." + setting + " is " + given.toSeconds()
                    + " s; it has to be from 0 to " + most.toSeconds() + " s");
        }
    }
}
