package dev.dragoman.desk.session;

import dev.dragoman.access.WithLocalIssuer;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class DeskSession extends DeskSessionTest {}

    @QuarkusIntegrationTest
    @TestProfile(WithLocalIssuer.class)
    static class IssuerSignIn extends IssuerSignInTest {}
}
