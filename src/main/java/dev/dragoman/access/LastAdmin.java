package dev.dragoman.access;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Keeps the service from losing its last administrator. */
@Singleton
class LastAdmin {

    private final boolean configured;
    private final Clock clock;

    LastAdmin(AccessConfig config, Clock clock) {
        configured = config.adminToken().isPresent();
        this.clock = clock;
    }

    /** Locks out other transactions that take access away, until this one ends. */
    void lock(Tables tables) {
        AccessTokens tokens = tables.table(AccessTokens.class);
        String name = TokenIssuing.folded(Callers.ADMIN);
        tokens.reserveName(name, Callers.ADMIN);
        tokens.lockName(name);
    }

    /**
     * Checks, after access was taken away, that somebody is an admin still: with the configured token, with a valid one, or the
     * caller by a sign-in at the issuer.
     *
     * @throws ProblemException WRONG_STATE with {@code lastAdmin}
     */
    void requireOther(Tables tables, Caller caller) {
        AccessTokens tokens = tables.table(AccessTokens.class);
        Instant now = clock.instant();
        boolean other = configured
                || tokens.all().stream()
                        .filter(token -> token.grants().contains(Grant.ADMIN))
                        .anyMatch(token -> token.state(now) == TokenState.ACTIVE)
                || tokens.named(caller.name()).isEmpty();
        if (!other) {
            throw new ProblemException(
                            ProblemCode.WRONG_STATE,
                            "Nobody else is an admin; give another person the role admin first, or set dragoman.admin-token")
                    .with("lastAdmin", true);
        }
    }
}
