package dev.dragoman.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class BodyTimeout extends BodyTimeoutTest {}

    @QuarkusIntegrationTest
    static class KnownParameters extends KnownParametersTest {}

    @QuarkusIntegrationTest
    static class LargeUploads extends LargeUploadsTest {}

    @QuarkusIntegrationTest
    static class RequestSmuggling extends RequestSmugglingTest {}

    @QuarkusIntegrationTest
    static class TrustedProxy extends TrustedProxyTest {}
}
