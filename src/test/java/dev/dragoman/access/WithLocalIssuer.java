package dev.dragoman.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** With an issuer whose certificate {@code quarkus.tls} makes known, for bearer tokens and for sign-ins with a browser. */
public class WithLocalIssuer implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(LocalIssuer.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "dragoman.oidc.name-claim",
                "name",
                "dragoman.oidc.client-id",
                LocalIssuerLogin.CLIENT,
                "dragoman.oidc.client-secret",
                LocalIssuerLogin.SECRET);
    }
}
