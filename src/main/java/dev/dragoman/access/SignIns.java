package dev.dragoman.access;

import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantIdentityProvider;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Knows those who signed in at the operator's OpenID Connect issuer, by the access token that it gave them (RFC 9068). */
@Singleton
class SignIns {

    private static final Logger LOG = Logger.getLogger(SignIns.class);
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final AccessConfig.Oidc config;
    private final TenantIdentityProvider provider;

    SignIns(AccessConfig config, TenantIdentityProvider provider) {
        this.config = config.oidc();
        this.provider = provider;
    }

    /** Tells Quarkus of the issuer; if it cannot be reached yet, the service starts and tries again when asked. */
    void configure(@Observes Oidc oidc) {
        config.issuer()
                .ifPresent(issuer -> oidc.create(OidcTenantConfig.authServerUrl(issuer)
                        .connectionTimeout(CONNECTING)
                        .token()
                        .audience(config.audience())
                        .subjectRequired()
                        .allowJwtIntrospection(false)
                        .allowOpaqueTokenIntrospection(false)
                        .end()
                        .build()));
    }

    /**
     * Who has this token: its signature, issuer, audience and expiry are checked.
     *
     * @return empty if it is no valid token of the issuer
     * @throws Declined UNAUTHENTICATED if it has expired, SIGN_IN_UNAVAILABLE if the issuer cannot be asked for its keys
     */
    Optional<Caller> caller(Secret token) {
        if (config.issuer().isEmpty() || !SIGNED_TOKEN.matcher(token.text()).matches()) {
            return Optional.empty();
        }
        try {
            provider.authenticate(new AccessTokenCredential(token.text()))
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            return refuse(e);
        }
        return Claims.of(token).caller(config.grantsClaim());
    }

    private static Optional<Caller> refuse(RuntimeException refusal) {
        if (causes(refusal).anyMatch(cause -> cause instanceof InvalidJwtException invalid && invalid.hasExpired())) {
            throw new Declined(ProblemCode.UNAUTHENTICATED, "This sign-in has expired; sign in again");
        }
        if (refusal instanceof OIDCException || causes(refusal).anyMatch(SignIns::isSilence)) {
            // Quarkus has told the operators already.
            LOG.debugf(refusal, "The OpenID Connect issuer cannot be asked");
            throw new Declined(
                    ProblemCode.SIGN_IN_UNAVAILABLE,
                    "Where you have signed in cannot be asked at present; try again, or use a token of this service");
        }
        LOG.debugf(refusal, "A token of no valid sign-in");
        return Optional.empty();
    }

    private static boolean isSilence(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof io.smallrye.mutiny.TimeoutException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
