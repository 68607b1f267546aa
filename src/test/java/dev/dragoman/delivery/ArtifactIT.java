package dev.dragoman.delivery;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class AssetResource extends AssetResourceTest {}

    @QuarkusIntegrationTest
    static class BatchApi extends BatchApiTest {}

    @QuarkusIntegrationTest
    static class CachingProxies extends CachingProxiesTest {}

    @QuarkusIntegrationTest
    static class ChangesApi extends ChangesApiTest {}

    @QuarkusIntegrationTest
    static class ConditionalRequest extends ConditionalRequestTest {}

    @QuarkusIntegrationTest
    static class ContentCoding extends ContentCodingTest {}

    @QuarkusIntegrationTest
    static class DraftSecrecy extends DraftSecrecyTest {}

    @QuarkusIntegrationTest
    static class EditionHistory extends EditionHistoryTest {}

    @QuarkusIntegrationTest
    static class EventTimesApi extends EventTimesApiTest {}

    @QuarkusIntegrationTest
    static class FollowersAgree extends FollowersAgreeTest {}

    @QuarkusIntegrationTest
    static class Fragment extends FragmentTest {}

    @QuarkusIntegrationTest
    static class Feed extends FeedTest {}

    @QuarkusIntegrationTest
    static class Freshness extends FreshnessTest {}

    @QuarkusIntegrationTest
    static class LanguageApi extends LanguageApiTest {}

    @QuarkusIntegrationTest
    static class LanguageWithoutWords extends LanguageWithoutWordsTest {}

    @QuarkusIntegrationTest
    static class LinkedData extends LinkedDataTest {}

    @QuarkusIntegrationTest
    static class ListApi extends ListApiTest {}

    @QuarkusIntegrationTest
    static class MarkedParts extends MarkedPartsTest {}

    @QuarkusIntegrationTest
    static class MachineFormats extends MachineFormatsTest {}

    @QuarkusIntegrationTest
    static class Memento extends MementoTest {}

    @QuarkusIntegrationTest
    static class Ninjs extends NinjsTest {}

    @QuarkusIntegrationTest
    static class NothingLeaks extends NothingLeaksTest {}

    @QuarkusIntegrationTest
    static class OpenApi extends OpenApiTest {}

    @QuarkusIntegrationTest
    static class PageAddress extends PageAddressTest {}

    @QuarkusIntegrationTest
    static class ProblemAnswer extends ProblemAnswerTest {}

    @QuarkusIntegrationTest
    static class RecordApi extends RecordApiTest {}

    @QuarkusIntegrationTest
    static class ScheduledFreshness extends ScheduledFreshnessTest {}

    @QuarkusIntegrationTest
    static class SearchApi extends SearchApiTest {}

    @QuarkusIntegrationTest
    static class Sitemap extends SitemapTest {}

    @QuarkusIntegrationTest
    static class Weights extends WeightsTest {}

    @QuarkusIntegrationTest
    static class Withdrawn extends WithdrawnTest {}

    @QuarkusIntegrationTest
    static class ZoneForm extends ZoneFormTest {}

    @QuarkusIntegrationTest
    static class PageTitle extends PageTitleTest {}

    @QuarkusIntegrationTest
    @TestProfile(PublisherPagesTest.OfAMinistry.class)
    static class PublisherPages extends PublisherPagesTest {}

    @QuarkusIntegrationTest
    static class RelatedRecords extends RelatedRecordsTest {}

    @QuarkusIntegrationTest
    @TestProfile(ProxyFreshnessTest.ShortFreshness.class)
    static class ProxyFreshness extends ProxyFreshnessTest {}
}
