package dev.dragoman.mail;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    @TestProfile(WithMailServer.class)
    static class WorkMail extends WorkMailTest {}
}
