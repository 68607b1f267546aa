package dev.dragoman.access.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.access.AccessConfig;
import dev.dragoman.access.Claims;
import dev.dragoman.access.IssuerPerson;
import dev.dragoman.access.Secret;
import dev.dragoman.access.SignIns;
import dev.dragoman.access.issuer.SignInFailure.Reason;
import dev.dragoman.http.DeskAddress;
import dev.dragoman.problem.Causes;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Signs people in at the issuer with OpenID Connect's authorization code flow, as quarkus-oidc implements it. Its session cookie
 * is not kept: the desk has sessions of its own, which end at once when a person signs out.
 */
@Singleton
public class CodeFlow {

    private static final Logger LOG = Logger.getLogger(CodeFlow.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int FOUND = 302;

    private final AccessConfig.Oidc config;
    private final OidcAuthenticationMechanism mechanism;
    private final IdentityProviderManager identities;
    private final CurrentVertxRequest request;

    CodeFlow(
            AccessConfig config,
            OidcAuthenticationMechanism mechanism,
            IdentityProviderManager identities,
            CurrentVertxRequest request) {
        this.config = config.oidc();
        this.mechanism = mechanism;
        this.identities = identities;
        this.request = request;
    }

    /** Whether people sign in at an issuer. */
    public boolean isEnabled() {
        return config.issuer().isPresent() && config.clientId().isPresent();
    }

    /**
     * Starts a sign-in, and sets the cookie that its state is kept in.
     *
     * @return the address at the issuer where it continues
     * @throws SignInFailure UNAVAILABLE
     */
    public URI start() {
        RoutingContext exchange = exchange();
        try {
            ChallengeData challenge = mechanism.getChallenge(exchange).await().atMost(TIMEOUT);
            if (challenge.status != FOUND) {
                throw failure(Reason.INVALID, "the issuer's response came without the state of a sign-in");
            }
            return URI.create(challenge.getHeaders().entrySet().stream()
                    .filter(header -> "location".contentEquals(header.getKey()))
                    .findFirst()
                    .orElseThrow()
                    .getValue());
        } catch (SignInFailure invalid) {
            throw invalid;
        } catch (RuntimeException e) {
            throw failure(Reason.UNAVAILABLE, reason(e));
        }
    }

    /**
     * Completes a sign-in when the issuer has sent the person back: exchanges the code, and checks the ID token.
     *
     * @throws SignInFailure if it is not valid
     */
    public SignInResult complete() {
        RoutingContext exchange = exchange();
        try {
            mechanism.authenticate(exchange, identities).await().atMost(TIMEOUT);
        } catch (AuthenticationRedirectException completed) {
            return new SignInResult(person(exchange), path(completed.getRedirectUri()));
        } catch (RuntimeException e) {
            throw failure(failureReason(exchange, e), reason(e));
        } finally {
            removeSession(exchange);
        }
        throw failure(Reason.INVALID, "the browser has no state of a sign-in");
    }

    private RoutingContext exchange() {
        RoutingContext exchange = request.getCurrent();
        IssuerTenant.startCodeFlow(exchange);
        return exchange;
    }

    /** Quarkus puts the tokens into the exchange when it has checked them. */
    private IssuerPerson person(RoutingContext exchange) {
        AuthorizationCodeTokens tokens = exchange.get(AuthorizationCodeTokens.class.getName());
        TenantConfigContext tenant = exchange.get(TenantConfigContext.class.getName());
        Claims claims = claims(tokens);
        return claims.person(config.grantsClaim(), config.nameClaim())
                .map(caller -> new IssuerPerson(
                        caller,
                        claims.email(),
                        Optional.ofNullable(tenant.getOidcMetadata().getEndSessionUri())
                                .map(address -> signOutUrl(address, tokens.getIdToken(), exchange))))
                .orElseThrow(() -> failure(Reason.INVALID, "the ID token names nobody"));
    }

    /** Issuers often put roles into the access token only; it comes from the issuer's own token endpoint. */
    private static Claims claims(AuthorizationCodeTokens tokens) {
        Claims claims = Claims.ofToken(new Secret(tokens.getIdToken()));
        return Optional.ofNullable(tokens.getAccessToken())
                .map(Secret::new)
                .filter(SignIns::isSignedToken)
                .map(Claims::ofToken)
                .map(claims::orElse)
                .orElse(claims);
    }

    private String signOutUrl(String address, String idToken, RoutingContext exchange) {
        TenantConfigContext tenant = exchange.get(TenantConfigContext.class.getName());
        boolean encrypted =
                tenant.oidcConfig().authentication().forceRedirectHttpsScheme().orElse(false);
        String back = (encrypted ? "https" : exchange.request().scheme())
                + "://"
                + URI.create(exchange.request().absoluteURI()).getRawAuthority()
                + DeskAddress.SIGN_IN;
        return address
                + (address.contains("?") ? "&" : "?")
                + "id_token_hint=" + URLEncoder.encode(idToken, UTF_8)
                + "&client_id=" + URLEncoder.encode(config.clientId().orElseThrow(), UTF_8)
                + "&post_logout_redirect_uri=" + URLEncoder.encode(back, UTF_8);
    }

    private static void removeSession(RoutingContext exchange) {
        List<String> names = exchange.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(OidcUtils.SESSION_COOKIE_NAME))
                .distinct()
                .toList();
        names.forEach(name -> exchange.response().removeCookies(name));
    }

    /** The path and query of an address. */
    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static Reason failureReason(RoutingContext exchange, RuntimeException fault) {
        if (Causes.of(fault).anyMatch(CodeFlow::isConnectionFault) || !isAboutTokens(fault)) {
            return Reason.UNAVAILABLE;
        }
        return exchange.request().getParam("error") == null ? Reason.INVALID : Reason.REFUSED;
    }

    private static boolean isAboutTokens(RuntimeException fault) {
        return fault instanceof AuthenticationCompletionException || fault instanceof AuthenticationFailedException;
    }

    private static boolean isConnectionFault(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof io.smallrye.mutiny.TimeoutException;
    }

    /** The first line of the innermost message; of a token, what is wrong with it, but not its claims. */
    private static String reason(RuntimeException fault) {
        Optional<String> invalid = Causes.of(fault)
                .filter(InvalidJwtException.class::isInstance)
                .flatMap(cause -> ((InvalidJwtException) cause).getErrorDetails().stream())
                .map(ErrorCodeValidator.Error::getErrorMessage)
                .findFirst();
        return invalid.map(detail -> "the ID token is not valid: " + detail).orElseGet(() -> innermost(fault));
    }

    private static String innermost(RuntimeException fault) {
        return Causes.of(fault)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .orElse(fault.toString())
                .lines()
                .findFirst()
                .orElse("");
    }

    private SignInFailure failure(Reason reason, String message) {
        LOG.logf(
                reason == Reason.UNAVAILABLE ? Logger.Level.WARN : Logger.Level.INFO,
                "Sign-in at %s was not completed: %s",
                config.issuer().orElseThrow(),
                message);
        return new SignInFailure(reason, message);
    }
}
