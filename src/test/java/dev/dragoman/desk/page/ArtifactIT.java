package dev.dragoman.desk.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class DeskProblems extends DeskProblemsTest {}

    @QuarkusIntegrationTest
    static class FormOwner extends FormOwnerTest {}
}
