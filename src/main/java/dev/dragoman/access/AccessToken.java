package dev.dragoman.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A bearer token (RFC 6750) as it is kept: all but its secret.
 *
 * @param name how its bearer stands in versions, reviews and the audit log
 * @param displayName how the public may know its bearer; empty if they are to stay unnamed
 * @param createdBy the name of who gave it out
 * @param expiresAt the first instant at which it is not valid any more; empty if it is valid until it is revoked
 */
public record AccessToken(
        String id,
        String name,
        Optional<String> displayName,
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
