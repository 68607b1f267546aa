package dev.dragoman.delivery.edition;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class EditionHistory extends EditionHistoryTest {}

    @QuarkusIntegrationTest
    static class Memento extends MementoTest {}
}
