package dev.dragoman.access;

import dev.dragoman.http.ClientAddresses;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Authenticates the sender of each request by its bearer token (RFC 6750 §2.1), without a cache, so that revocation is
 * immediate.
 */
@Singleton
public class Callers {

    /** The name of the bearer of the configured token, reserved for it. */
    public static final String ADMIN = "admin";

    // The name of a scheme is read in any case (RFC 9110 §11.1).
    private static final Pattern CREDENTIALS = Pattern.compile("(?i:Bearer) +(\\S+) *");

    private final Optional<Secret> adminToken;
    private final Store store;
    private final SignIns signIns;
    private final ClientAddresses addresses;
    private final FailedTokens failedTokens;
    private final RequestCaller found;
    private final Clock clock;

    Callers(
            AccessConfig config,
            Store store,
            SignIns signIns,
            ClientAddresses addresses,
            FailedTokens failedTokens,
            RequestCaller found,
            Clock clock) {
        this.adminToken = config.adminToken().map(Secret::new);
        this.store = store;
        this.signIns = signIns;
        this.addresses = addresses;
        this.failedTokens = failedTokens;
        this.found = found;
        this.clock = clock;
    }

    /**
     * The sender; reads the database and may ask the OpenID Connect issuer, so it is not for the event loop.
     *
     * @throws ProblemException UNAUTHENTICATED for credentials that are not valid, TOO_MANY_REQUESTS,
     *     SIGN_IN_UNAVAILABLE
     */
    public Caller of(HttpServerRequest http) {
        return found.orFind(() -> find(http));
    }

    private Caller find(HttpServerRequest http) {
        List<String> headers = http.headers().getAll("Authorization");
        if (headers.isEmpty()) {
            return Caller.ANONYMOUS;
        }
        Secret secret = secret(headers);
        // Only unknown tokens are throttled: guessing must not lock out others at the same address.
        return known(secret).orElseThrow(() -> failedTokens.reject(addresses.of(http)));
    }

    private Optional<Caller> known(Secret secret) {
        if (adminToken.filter(secret::matches).isPresent()) {
            return Optional.of(new Caller(ADMIN, Set.of(Grant.ADMIN)));
        }
        return secret.isOurs()
                ? store.read(tables -> tables.table(AccessTokens.class).ofSecret(secret.digest()))
                        .map(this::bearer)
                : signIns.caller(secret);
    }

    private Caller bearer(AccessToken token) {
        return switch (token.state(clock.instant())) {
            case ACTIVE -> token.bearer();
            case EXPIRED ->
                throw new ProblemException(
                        ProblemCode.UNAUTHENTICATED,
                        "This bearer token expired at " + token.expiresAt().orElseThrow()
                                + "; ask an admin for a new one");
            case REVOKED ->
                throw new ProblemException(
                        ProblemCode.UNAUTHENTICATED,
                        "This bearer token was revoked at " + token.revokedAt().orElseThrow()
                                + "; ask an admin for a new one");
        };
    }

    private static Secret secret(List<String> headers) {
        Matcher credentials = CREDENTIALS.matcher(headers.get(0));
        if (headers.size() > 1 || !credentials.matches()) {
            throw new ProblemException(
                    ProblemCode.UNAUTHENTICATED,
                    "Authorization must be a single bearer token, as in Authorization: Bearer <token>; other schemes are not supported");
        }
        return new Secret(credentials.group(1));
    }
}
