package dev.dragoman.desk.record;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class DeskRecord extends DeskRecordTest {}

    @QuarkusIntegrationTest
    static class DeskRecordPreview extends DeskRecordPreviewTest {}
}
