package dev.dragoman.delivery.list;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class BatchApi extends BatchApiTest {}

    @QuarkusIntegrationTest
    static class ListApi extends ListApiTest {}

    @QuarkusIntegrationTest
    static class SearchApi extends SearchApiTest {}
}
