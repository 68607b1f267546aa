package dev.dragoman.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class Credentials extends CredentialsTest {}

    @QuarkusIntegrationTest
    @TestProfile(IssuerAnswersTest.WithUnreadyIssuer.class)
    static class IssuerAnswers extends IssuerAnswersTest {}
}
