package dev.dragoman.access.session;

import java.time.Duration;
import java.time.Instant;

/**
 * A session at the desk. It identifies the token that a person signed in with; the grants are read from that token at
 * each request, so that revocation and changed grants take effect immediately.
 *
 * @param maskedTokenDigest the digest of the token's secret, which only the cookie makes readable
 * @param seenAt the time of the last request, to the minute
 */
public record BrowserSession(String maskedTokenDigest, Instant createdAt, Instant seenAt) {

    /** Whether it is valid at a time. */
    boolean isValid(Instant now, Duration idle, Duration lifetime) {
        return now.isBefore(seenAt.plus(idle)) && now.isBefore(createdAt.plus(lifetime));
    }
}
