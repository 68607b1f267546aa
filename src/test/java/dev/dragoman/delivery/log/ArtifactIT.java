package dev.dragoman.delivery.log;

import dev.dragoman.WithOptions;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    @TestProfile(WithOptions.class)
    static class CosignatureOverHttp extends CosignatureOverHttpTest {}

    @QuarkusIntegrationTest
    static class LogFilesOverHttp extends LogFilesOverHttpTest {}

    @QuarkusIntegrationTest
    static class LogPaths extends LogPathsTest {}
}
