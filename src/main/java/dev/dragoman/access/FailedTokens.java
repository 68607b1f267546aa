package dev.dragoman.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts the unknown tokens that each address sends, so that guessing comes to nothing. */
@Singleton
class FailedTokens {

    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Cache<String, Guesses> addresses =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final int limit;
    private final Clock clock;

    FailedTokens(AccessConfig config, Clock clock) {
        this.limit = config.access().failedTokensPerMinute();
        this.clock = clock;
    }

    /**
     * Goes on only if an address may send a token at all, be it right or wrong: what is not looked up tells nothing.
     *
     * @throws Declined TOO_MANY_REQUESTS, with the seconds to wait as {@code retryAfter}
     */
    void check(String address) {
        Guesses guesses = addresses.getIfPresent(neighborhood(address));
        Instant now = clock.instant();
        if (limit > 0 && guesses != null && guesses.number() >= limit && now.isBefore(guesses.until())) {
            long wait = Duration.between(now, guesses.until()).plusMillis(999).toSeconds();
            throw new Declined(
                            ProblemCode.TOO_MANY_REQUESTS,
                            "Your address has sent " + guesses.number() + " tokens that are not known here; wait "
                                    + wait + " seconds and send one that is")
                    .with("retryAfter", wait);
        }
    }

    /** Takes note of an unknown token. */
    void count(String address) {
        Instant now = clock.instant();
        addresses
                .asMap()
                .compute(
                        neighborhood(address),
                        (key, before) -> before == null || !now.isBefore(before.until())
                                ? new Guesses(1, now.plus(SPAN))
                                : new Guesses(before.number() + 1, before.until()));
    }

    /** Of IPv6 the first half, as everybody has the other half to themselves (RFC 6177 §2). */
    private static String neighborhood(String address) {
        String[] groups = address.split(":", -1);
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }

    /** How many there were since the first, and until when they count. */
    private record Guesses(int number, Instant until) {}
}
