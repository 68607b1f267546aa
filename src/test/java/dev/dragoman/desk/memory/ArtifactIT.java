package dev.dragoman.desk.memory;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class Fill extends FillTest {}

    @QuarkusIntegrationTest
    static class MemoryPage extends MemoryPageTest {}
}
