package dev.dragoman.delivery;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class CachingProxies extends CachingProxiesTest {}

    @QuarkusIntegrationTest
    static class ConditionalRequest extends ConditionalRequestTest {}

    @QuarkusIntegrationTest
    static class ContentCoding extends ContentCodingTest {}

    @QuarkusIntegrationTest
    static class ContentDigests extends ContentDigestsTest {}

    @QuarkusIntegrationTest
    static class DraftSecrecy extends DraftSecrecyTest {}

    @QuarkusIntegrationTest
    static class Freshness extends FreshnessTest {}

    @QuarkusIntegrationTest
    static class MachineFormats extends MachineFormatsTest {}

    @QuarkusIntegrationTest
    static class NothingLeaks extends NothingLeaksTest {}

    @QuarkusIntegrationTest
    static class OpenApi extends OpenApiTest {}

    @QuarkusIntegrationTest
    static class ProblemAnswer extends ProblemAnswerTest {}

    @QuarkusIntegrationTest
    static class ScheduledFreshness extends ScheduledFreshnessTest {}

    @QuarkusIntegrationTest
    @TestProfile(ProxyFreshnessTest.ShortFreshness.class)
    static class ProxyFreshness extends ProxyFreshnessTest {}
}
