package dev.dragoman.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** Runs a test with a real OpenID Connect issuer beside the service. */
public class WithKeycloak implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(KeycloakServer.class));
    }
}
