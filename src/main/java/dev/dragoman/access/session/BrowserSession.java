package dev.dragoman.access.session;

import java.time.Duration;
import java.time.Instant;

/**
 * A session at the desk. It says with which token a person signed in, not what they may do: that is read of the token at
 * each request, so that revocation and changed grants take effect at once.
 *
 * @param tokenDigest the digest of the token's secret
 * @param seenAt the time of the last request, to the minute
 */
public record BrowserSession(String tokenDigest, Instant createdAt, Instant seenAt) {

    /** Whether it still holds at a time. */
    boolean isValid(Instant now, Duration idle, Duration lifetime) {
        return now.isBefore(seenAt.plus(idle)) && now.isBefore(createdAt.plus(lifetime));
    }
}
