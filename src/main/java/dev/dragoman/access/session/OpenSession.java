package dev.dragoman.access.session;

import java.util.Optional;

/**
 * A session that is valid.
 *
 * @param tokenDigest the digest of the token that the person signed in with; empty if they signed in at the issuer
 * @param person who signed in at the issuer; empty if they signed in with a token
 */
public record OpenSession(Optional<String> tokenDigest, Optional<SessionPerson> person) {}
