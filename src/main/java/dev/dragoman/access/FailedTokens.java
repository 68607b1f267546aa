package dev.dragoman.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Throttles unknown tokens by client address. Valid tokens are never throttled. */
@Singleton
class FailedTokens {

    private static final Logger LOG = Logger.getLogger(FailedTokens.class);
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MAX_ADDRESSES = 10_000;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Cache<String, Guesses> networks =
            Caffeine.newBuilder().maximumSize(MAX_ADDRESSES).build();
    private final int limit;
    private final Clock clock;

    FailedTokens(AccessConfig config, Clock clock) {
        this.limit = config.access().failedTokensPerMinute();
        this.clock = clock;
    }

    /**
     * Counts an unknown token.
     *
     * @param address the sender; empty if the connection is closed
     * @return UNAUTHENTICATED, or TOO_MANY_REQUESTS with the seconds to wait as {@code retryAfter} if there were too
     *     many
     */
    ProblemException reject(Optional<InetAddress> address) {
        String network = address.map(FailedTokens::network).orElse("");
        Instant now = clock.instant();
        Guesses guesses = networks.asMap()
                .compute(
                        network,
                        (key, before) -> before == null || !now.isBefore(before.until())
                                ? new Guesses(1, now.plus(SPAN))
                                : before.oneMore());
        if (limit <= 0 || guesses.number() <= limit) {
            return new ProblemException(
                    ProblemCode.UNAUTHENTICATED, "This bearer token is unknown; ask an admin for a new one");
        }
        if (guesses.number() == limit + 1L) {
            LOG.warnf(
                    "%s has sent more than %d unknown tokens in a minute; unknown tokens from there are answered 429 until %s",
                    network, limit, guesses.until());
        }
        long wait = Duration.between(now, guesses.until()).plusMillis(999).toSeconds();
        return new ProblemException(
                        ProblemCode.TOO_MANY_REQUESTS,
                        "Your address has sent too many unknown tokens; wait " + wait + " seconds, or send a valid one")
                .with("retryAfter", wait);
    }

    /** The first 64 bits of IPv6: a subscriber has all addresses below them (RFC 6177 §2). */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length <= IPV6_NETWORK_BYTES) {
            return address.getHostAddress();
        }
        Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
        return NetUtil.bytesToIpAddress(bytes) + "/64";
    }

    /** The number of unknown tokens in the current window, and the end of the window. */
    private record Guesses(long number, Instant until) {

        Guesses oneMore() {
            return new Guesses(number + 1, until);
        }
    }
}
