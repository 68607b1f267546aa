package dev.dragoman.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a token is to be.
 *
 * @param name the name of its bearer in versions, reviews and the audit log
 * @param displayName the public name of its bearer; empty if they are not named in public
 * @param email the e-mail address of its bearer; empty if they get no e-mail
 * @param expires the instant from which it is no longer valid, or empty
 */
public record TokenTerms(
        String name,
        Optional<String> displayName,
        Optional<String> email,
        Set<Grant> grants,
        Optional<Instant> expires) {}
