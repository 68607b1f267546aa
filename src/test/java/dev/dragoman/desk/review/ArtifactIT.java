package dev.dragoman.desk.review;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class DeskReview extends DeskReviewTest {}

    @QuarkusIntegrationTest
    static class DeskComparison extends DeskComparisonTest {}
}
