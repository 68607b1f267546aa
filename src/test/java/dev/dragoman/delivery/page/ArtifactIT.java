package dev.dragoman.delivery.page;

import dev.dragoman.WithOptions;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class PageAddress extends PageAddressTest {}

    @QuarkusIntegrationTest
    static class PageTitle extends PageTitleTest {}

    @QuarkusIntegrationTest
    @TestProfile(WithOptions.class)
    static class PublisherPages extends PublisherPagesTest {}
}
