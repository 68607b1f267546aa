package dev.dragoman.access;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Configures the operator's OpenID Connect issuer in Quarkus: its metadata and keys are fetched when the first token arrives,
 * so an unreachable issuer never prevents the startup.
 */
@Singleton
class IssuerTenant implements TenantConfigResolver {

    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

    /** Tokens with random key ids must not make this service ask the issuer all the time. */
    private static final Duration MIN_KEY_REFRESH_INTERVAL = Duration.ofSeconds(5);

    /** One object: Quarkus takes another one for a change. */
    private final Optional<OidcTenantConfig> tenant;

    IssuerTenant(AccessConfig config, TlsConfigurationRegistry tls) {
        tenant = config.oidc()
                .issuer()
                .map(issuer -> tenant(issuer, config.oidc().audience(), tls));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext exchange, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().item(tenant.orElse(null));
    }

    private static OidcTenantConfig tenant(String issuer, String audience, TlsConfigurationRegistry tls) {
        OidcTenantConfigBuilder tenant = OidcTenantConfig.authServerUrl(issuer)
                .tenantId("issuer")
                .connectionTimeout(CONNECTION_TIMEOUT)
                .token()
                .issuer(issuer)
                .audience(audience)
                .subjectRequired()
                .issuedAtRequired(false)
                .forcedJwkRefreshInterval(MIN_KEY_REFRESH_INTERVAL)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
        // The certificates of quarkus.tls are trusted here too.
        tls.getDefault().ifPresent(trusted -> tenant.tlsConfigurationName(TlsConfig.DEFAULT_NAME));
        return tenant.build();
    }
}
