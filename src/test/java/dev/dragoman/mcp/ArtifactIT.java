package dev.dragoman.mcp;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class Mcp extends McpTest {}

    @QuarkusIntegrationTest
    static class McpOff extends McpOffTest {}
}
