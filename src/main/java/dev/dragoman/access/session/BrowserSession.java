package dev.dragoman.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A session at the desk, as stored. Of a person who signed in with a token it identifies the token: the grants are read from it
 * at each request, so that revocation and changed grants take effect immediately. Of a person who signed in at the issuer it
 * has their name and grants.
 *
 * @param maskedTokenDigest the digest of the token's secret, which only the cookie makes readable
 * @param name the name of a person who signed in at the issuer
 * @param grants their grants, with spaces between
 * @param sealedSignOutUrl where the browser ends their session at the issuer, which only the cookie makes readable
 * @param seenAt the time of the last request, to the minute
 */
public record BrowserSession(
        Optional<String> maskedTokenDigest,
        Optional<String> name,
        Optional<String> displayName,
        Optional<String> grants,
        Optional<String> sealedSignOutUrl,
        Instant createdAt,
        Instant seenAt) {

    /** Whether it is valid at a time. */
    boolean isValid(Instant now, Duration idle, Duration lifetime) {
        return now.isBefore(seenAt.plus(idle)) && now.isBefore(createdAt.plus(lifetime));
    }
}
