package dev.dragoman.delivery.feed;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class Feed extends FeedTest {}

    @QuarkusIntegrationTest
    static class Sitemap extends SitemapTest {}
}
