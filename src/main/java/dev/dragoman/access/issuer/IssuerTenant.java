package dev.dragoman.access.issuer;

import dev.dragoman.access.AccessConfig;
import dev.dragoman.http.DeskAddress;
import dev.dragoman.json.Digest;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Configures the operator's OpenID Connect issuer in Quarkus, for bearer tokens and for people who sign in with a browser: its
 * metadata and keys are fetched when they are first needed, so an unreachable issuer never prevents the startup.
 */
@Singleton
class IssuerTenant implements TenantConfigResolver {

    private static final String CODE_FLOW = "dragoman.code-flow";
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

    /** How long a person may take to sign in at the issuer. */
    private static final Duration STATE_LIFETIME = Duration.ofMinutes(30);

    /** Tokens with random key ids must not make this service ask the issuer all the time. */
    private static final Duration MIN_KEY_REFRESH_INTERVAL = Duration.ofSeconds(5);

    /** One object each: Quarkus takes another one for a change. */
    private final Optional<OidcTenantConfig> api;

    private final Optional<OidcTenantConfig> desk;
    private final boolean trustsMore;

    IssuerTenant(AccessConfig config, TlsConfigurationRegistry tls, Config settings) {
        AccessConfig.Oidc oidc = config.oidc();
        String baseUrl = settings.getValue("dragoman.base-url", String.class);
        trustsMore = tls.getDefault().isPresent();
        api = oidc.issuer().map(issuer -> api(issuer, oidc.audience()));
        desk = oidc.issuer().flatMap(issuer -> oidc.clientId().map(client -> desk(issuer, client, oidc, baseUrl)));
    }

    /** States that this exchange is part of a sign-in with a browser. */
    static void startCodeFlow(RoutingContext exchange) {
        exchange.put(CODE_FLOW, true);
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext exchange, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().item((exchange.get(CODE_FLOW) == null ? api : desk).orElse(null));
    }

    private OidcTenantConfig api(String issuer, String audience) {
        return tenant(issuer, "issuer")
                .token()
                .issuer(issuer)
                .audience(audience)
                .subjectRequired()
                .issuedAtRequired(false)
                .forcedJwkRefreshInterval(MIN_KEY_REFRESH_INTERVAL)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .build();
    }

    /** The authorization code flow with PKCE (RFC 7636) and a nonce; state is kept in an encrypted cookie. */
    private OidcTenantConfig desk(String issuer, String client, AccessConfig.Oidc oidc, String baseUrl) {
        boolean encrypted = baseUrl.startsWith("https:");
        OidcTenantConfigBuilder tenant = tenant(issuer, "desk")
                .applicationType(ApplicationType.WEB_APP)
                .clientId(client)
                .token()
                .issuer(issuer)
                .audience(client)
                .subjectRequired()
                .forcedJwkRefreshInterval(MIN_KEY_REFRESH_INTERVAL)
                .end();
        var flow = tenant.authentication()
                .scopes("profile", "email")
                .redirectPath(DeskAddress.CALLBACK)
                .restorePathAfterRedirect()
                .pkceRequired()
                .nonceRequired()
                .stateCookieAge(STATE_LIFETIME)
                .stateCookieSameSite(CookieSameSite.LAX)
                .cookieSameSite(CookieSameSite.STRICT)
                .cookiePath(DeskAddress.SIGN_IN)
                .cookieForceSecure(encrypted)
                .forceRedirectHttpsScheme(encrypted);
        // The same for all instances: any of them may answer when the person comes back.
        oidc.clientSecret()
                .ifPresent(secret ->
                        flow.stateSecret(Digest.of("sign-in state " + secret).hex()));
        flow.end();
        oidc.clientSecret().ifPresent(tenant::credentials);
        return tenant.build();
    }

    private OidcTenantConfigBuilder tenant(String issuer, String id) {
        OidcTenantConfigBuilder tenant =
                OidcTenantConfig.authServerUrl(issuer).tenantId(id).connectionTimeout(CONNECTION_TIMEOUT);
        if (trustsMore) {
            // The certificates of quarkus.tls are trusted here too.
            tenant.tlsConfigurationName(TlsConfig.DEFAULT_NAME);
        }
        return tenant;
    }
}
