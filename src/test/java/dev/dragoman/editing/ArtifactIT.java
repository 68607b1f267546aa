package dev.dragoman.editing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class BodyLimit extends BodyLimitTest {}

    @QuarkusIntegrationTest
    static class CredentialsFirst extends CredentialsFirstTest {}

    @QuarkusIntegrationTest
    static class DraftApi extends DraftApiTest {}

    @QuarkusIntegrationTest
    static class ReleaseApi extends ReleaseApiTest {}

    @QuarkusIntegrationTest
    static class ReviewApi extends ReviewApiTest {}

    @QuarkusIntegrationTest
    static class Status extends StatusTest {}

    @QuarkusIntegrationTest
    static class TokenApi extends TokenApiTest {}

    @QuarkusIntegrationTest
    static class Upload extends UploadTest {}

    @QuarkusIntegrationTest
    static class WithdrawalApi extends WithdrawalApiTest {}
}
