package dev.dragoman.http.cors;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class AnyOrigin extends AnyOriginTest {}

    @QuarkusIntegrationTest
    static class CrossOriginReads extends CrossOriginReadsTest {}

    @QuarkusIntegrationTest
    static class NoOrigin extends NoOriginTest {}
}
