package dev.dragoman.editing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class AssignmentApi extends AssignmentApiTest {}

    @QuarkusIntegrationTest
    static class AuthorityApi extends AuthorityApiTest {}

    @QuarkusIntegrationTest
    static class BodyLimit extends BodyLimitTest {}

    @QuarkusIntegrationTest
    static class BodySchemas extends BodySchemasTest {}

    @QuarkusIntegrationTest
    static class BundleLanguage extends BundleLanguageTest {}

    @QuarkusIntegrationTest
    static class CostlyInput extends CostlyInputTest {}

    @QuarkusIntegrationTest
    static class CredentialsFirst extends CredentialsFirstTest {}

    @QuarkusIntegrationTest
    static class DeepInput extends DeepInputTest {}

    @QuarkusIntegrationTest
    static class DeleteDraft extends DeleteDraftTest {}

    @QuarkusIntegrationTest
    static class DisplayNames extends DisplayNamesTest {}

    @QuarkusIntegrationTest
    static class DraftApi extends DraftApiTest {}

    @QuarkusIntegrationTest
    static class DraftReading extends DraftReadingTest {}

    @QuarkusIntegrationTest
    static class DryRun extends DryRunTest {}

    @QuarkusIntegrationTest
    static class EvidenceApi extends EvidenceApiTest {}

    @QuarkusIntegrationTest
    static class ExportLimit extends ExportLimitTest {}

    @QuarkusIntegrationTest
    static class ExchangeApi extends ExchangeApiTest {}

    @QuarkusIntegrationTest
    static class FileClaimsUpload extends FileClaimsUploadTest {}

    @QuarkusIntegrationTest
    static class FindingApi extends FindingApiTest {}

    @QuarkusIntegrationTest
    static class GlossaryApi extends GlossaryApiTest {}

    @QuarkusIntegrationTest
    static class ManyFindings extends ManyFindingsTest {}

    @QuarkusIntegrationTest
    static class OverrideApi extends OverrideApiTest {}

    @QuarkusIntegrationTest
    static class PictureApi extends PictureApiTest {}

    @QuarkusIntegrationTest
    static class ReleaseApi extends ReleaseApiTest {}

    @QuarkusIntegrationTest
    static class ReleaseNotices extends ReleaseNoticesTest {}

    @QuarkusIntegrationTest
    static class ReleaseWeights extends ReleaseWeightsTest {}

    @QuarkusIntegrationTest
    static class RenameApi extends RenameApiTest {}

    @QuarkusIntegrationTest
    static class ReservedSlug extends ReservedSlugTest {}

    @QuarkusIntegrationTest
    static class ReviewApi extends ReviewApiTest {}

    @QuarkusIntegrationTest
    static class Status extends StatusTest {}

    @QuarkusIntegrationTest
    static class TokenApi extends TokenApiTest {}

    @QuarkusIntegrationTest
    static class UnfinishedUnits extends UnfinishedUnitsTest {}

    @QuarkusIntegrationTest
    static class Upload extends UploadTest {}

    @QuarkusIntegrationTest
    static class WithdrawalApi extends WithdrawalApiTest {}
}
