package dev.dragoman.operations;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class Health extends HealthTest {}

    @QuarkusIntegrationTest
    static class Metrics extends MetricsTest {}

    @QuarkusIntegrationTest
    static class RequestId extends RequestIdTest {}
}
