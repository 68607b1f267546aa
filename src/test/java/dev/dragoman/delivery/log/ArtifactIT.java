package dev.dragoman.delivery.log;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    @TestProfile(CosignatureOverHttpTest.WithWitness.class)
    static class CosignatureOverHttp extends CosignatureOverHttpTest {}

    @QuarkusIntegrationTest
    static class LogFilesOverHttp extends LogFilesOverHttpTest {}

    @QuarkusIntegrationTest
    static class LogPaths extends LogPathsTest {}
}
