package dev.dragoman.access;

import dev.dragoman.access.people.People;
import dev.dragoman.access.session.OpenSession;
import dev.dragoman.access.session.SessionPerson;
import dev.dragoman.access.session.Sessions;
import dev.dragoman.http.DeskAddress;
import dev.dragoman.http.client.ClientAddresses;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Authenticates the sender of each request by its bearer token (RFC 6750 §2.1), or at the desk by its session, without a
 * cache, so that revocation is immediate.
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
    private final Sessions sessions;
    private final Audit audit;
    private final ClientAddresses addresses;
    private final FailedTokens failedTokens;
    private final RequestCaller found;
    private final Clock clock;

    Callers(
            AccessConfig config,
            Store store,
            SignIns signIns,
            Sessions sessions,
            Audit audit,
            ClientAddresses addresses,
            FailedTokens failedTokens,
            RequestCaller found,
            Clock clock) {
        this.adminToken = config.adminToken().map(Secret::new);
        this.store = store;
        this.signIns = signIns;
        this.sessions = sessions;
        this.audit = audit;
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

    /**
     * Opens a session for a person who has typed a token.
     *
     * @param language the language of the desk that they see
     * @return the value of its cookie
     * @throws ProblemException UNAUTHENTICATED if the token is not valid, TOO_MANY_REQUESTS
     */
    public String signIn(HttpServerRequest http, Secret secret, LanguageTag language) {
        Caller caller = ofDigest(secret.digest()).orElseThrow(() -> failedTokens.reject(addresses.of(http)));
        String cookie = Secret.ofAddress().text();
        sessions.open(cookie, secret.digest(), tables -> {
            tables.table(People.class).signedInWithToken(caller.name(), language.toString(), clock.instant());
            audit.add(tables, caller, "desk.sign-in", null, null, Map.of());
        });
        return cookie;
    }

    /**
     * Opens a session for a person who has signed in at the issuer.
     *
     * @param language the language of the desk that they see
     * @return the value of its cookie
     */
    public String signIn(IssuerPerson person, LanguageTag language) {
        Caller caller = person.caller();
        String cookie = Secret.ofAddress().text();
        sessions.open(
                cookie,
                new SessionPerson(
                        caller.name(),
                        caller.displayName(),
                        String.join(" ", Grant.texts(caller.grants())),
                        person.signOutUrl()),
                tables -> {
                    tables.table(People.class)
                            .signedInAtIssuer(caller.name(), person.email(), language.toString(), clock.instant());
                    audit.add(tables, caller, "desk.sign-in", null, null, Map.of());
                });
        return cookie;
    }

    /**
     * Ends the session of a request, if it has one.
     *
     * @return where the browser ends the person's session at the issuer; empty if they did not sign in there
     */
    public Optional<String> signOut(HttpServerRequest http) {
        Caller caller = of(http);
        Optional<String> cookie = cookie(http);
        Optional<String> issuer =
                cookie.flatMap(sessions::find).flatMap(OpenSession::person).flatMap(SessionPerson::signOutUrl);
        cookie.ifPresent(value ->
                sessions.close(value, tables -> audit.add(tables, caller, "desk.sign-out", null, null, Map.of())));
        return issuer;
    }

    private static Optional<String> cookie(HttpServerRequest http) {
        return Optional.ofNullable(http.getCookie(Sessions.COOKIE)).map(Cookie::getValue);
    }

    private Caller find(HttpServerRequest http) {
        List<String> headers = http.headers().getAll("Authorization");
        if (headers.isEmpty()) {
            return ofSession(http).orElse(Caller.ANONYMOUS);
        }
        Secret secret = secret(headers);
        // Only unknown tokens are throttled: guessing must not lock out others at the same address.
        return known(secret).orElseThrow(() -> failedTokens.reject(addresses.of(http)));
    }

    /** The person of a session, which is sent to the desk only: elsewhere a cookie is no credential. */
    private Optional<Caller> ofSession(HttpServerRequest http) {
        if (!DeskAddress.isOf(http)) {
            return Optional.empty();
        }
        Optional<String> cookie = cookie(http);
        try {
            return cookie.flatMap(sessions::find).flatMap(this::person);
        } catch (ProblemException expiredOrRevoked) {
            cookie.ifPresent(sessions::close);
            return Optional.empty();
        }
    }

    private Optional<Caller> person(OpenSession session) {
        return session.tokenDigest()
                .flatMap(this::ofDigest)
                // Who signed in at an issuer that is not trusted any more is not signed in.
                .or(() -> session.person().filter(person -> signIns.isEnabled()).map(Callers::caller));
    }

    private static Caller caller(SessionPerson person) {
        Set<Grant> grants = person.grants().isEmpty() ? Set.of() : Grant.parseAll(person.grants());
        return new Caller(person.name(), grants, person.displayName());
    }

    private Optional<Caller> known(Secret secret) {
        return secret.isOurs() || isAdmin(secret.digest()) ? ofDigest(secret.digest()) : signIns.caller(secret);
    }

    /** The bearer of one of our tokens, by the digest of its secret. */
    private Optional<Caller> ofDigest(String digest) {
        return isAdmin(digest)
                ? Optional.of(new Caller(ADMIN, Set.of(Grant.ADMIN)))
                : store.read(tables -> tables.table(AccessTokens.class).ofSecret(digest))
                        .map(this::bearer);
    }

    private boolean isAdmin(String digest) {
        return adminToken.filter(token -> token.hasDigest(digest)).isPresent();
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
