package dev.dragoman.desk.editor;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class EditorPage extends EditorPageTest {}

    @QuarkusIntegrationTest
    static class EditorCheck extends EditorCheckTest {}

    @QuarkusIntegrationTest
    static class Suggestions extends SuggestionsTest {}
}
