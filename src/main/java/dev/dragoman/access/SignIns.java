package dev.dragoman.access;

import dev.dragoman.problem.Causes;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Identifies callers who signed in at the operator's OpenID Connect issuer, by their access token (RFC 9068). */
@Singleton
public class SignIns {

    private static final Logger LOG = Logger.getLogger(SignIns.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final AccessConfig.Oidc config;
    private final IdentityProviderManager identities;
    private final CurrentVertxRequest request;

    SignIns(AccessConfig config, IdentityProviderManager identities, CurrentVertxRequest request) {
        this.config = config.oidc();
        this.identities = identities;
        this.request = request;
    }

    /** Whether an issuer is configured. */
    boolean isEnabled() {
        return config.issuer().isPresent();
    }

    /** Whether it has the form of a signed token (RFC 7515 §3.1). */
    public static boolean isSignedToken(Secret token) {
        return SIGNED_TOKEN.matcher(token.text()).matches();
    }

    /**
     * The bearer of this token, after checking its signature, issuer, audience and expiry.
     *
     * @return empty if it is not a valid token of the issuer
     * @throws ProblemException UNAUTHENTICATED if it has expired, SIGN_IN_UNAVAILABLE if the issuer's keys cannot be
     *     fetched
     */
    Optional<Caller> caller(Secret token) {
        if (config.issuer().isEmpty() || !isSignedToken(token)) {
            return Optional.empty();
        }
        try {
            TokenAuthenticationRequest authentication =
                    new TokenAuthenticationRequest(new AccessTokenCredential(token.text()));
            HttpSecurityUtils.setRoutingContextAttribute(authentication, request.getCurrent());
            identities.authenticate(authentication).await().atMost(TIMEOUT);
        } catch (RuntimeException e) {
            throwUnlessInvalid(e);
            LOG.debugf(e, "The token is not valid");
            return Optional.empty();
        }
        return Claims.ofToken(token).caller(config.grantsClaim(), config.nameClaim());
    }

    private void throwUnlessInvalid(RuntimeException fault) {
        if (Causes.of(fault).anyMatch(cause -> cause instanceof InvalidJwtException invalid && invalid.hasExpired())) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED, "This sign-in has expired; sign in again");
        }
        if (!(fault instanceof AuthenticationFailedException)
                || Causes.of(fault).anyMatch(SignIns::isUnreachable)) {
            String reason = Causes.of(fault)
                    .map(Throwable::getMessage)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(fault.toString());
            LOG.warnf("Sign-in at %s is unavailable: %s", config.issuer().orElseThrow(), reason);
            throw new ProblemException(
                    ProblemCode.SIGN_IN_UNAVAILABLE,
                    "The sign-in provider cannot be reached at the moment; try again later, or use a token of this service");
        }
    }

    private static boolean isUnreachable(Throwable cause) {
        return cause instanceof OIDCException
                || cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof io.smallrye.mutiny.TimeoutException;
    }
}
