package dev.dragoman.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A bearer token (RFC 6750) as stored, without its secret.
 *
 * @param name the name of its bearer in versions, reviews and the audit log
 * @param displayName the public name of its bearer; empty if they are not named in public
 * @param email the e-mail address of its bearer; empty if they get no e-mail
 * @param createdBy the name of its issuer
 * @param expiresAt the instant from which it is no longer valid; empty if it is valid until it is revoked
 */
public record AccessToken(
        String id,
        String name,
        Optional<String> displayName,
        Optional<String> email,
        Set<Grant> grants,
        String createdBy,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt) {

    public AccessToken {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A token without a name would make its bearer anonymous");
        }
        grants = Set.copyOf(grants);
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("A token without grants would allow nothing");
        }
    }

    public TokenState state(Instant now) {
        if (revokedAt.isPresent()) {
            return TokenState.REVOKED;
        }
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent() ? TokenState.EXPIRED : TokenState.ACTIVE;
    }

    Caller bearer() {
        return new Caller(name, grants, displayName);
    }
}
