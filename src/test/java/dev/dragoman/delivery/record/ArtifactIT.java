package dev.dragoman.delivery.record;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class EventTimesApi extends EventTimesApiTest {}

    @QuarkusIntegrationTest
    static class Evidence extends EvidenceTest {}

    @QuarkusIntegrationTest
    static class Fragment extends FragmentTest {}

    @QuarkusIntegrationTest
    static class LanguageApi extends LanguageApiTest {}

    @QuarkusIntegrationTest
    static class LanguageWithoutWords extends LanguageWithoutWordsTest {}

    @QuarkusIntegrationTest
    static class LinkedData extends LinkedDataTest {}

    @QuarkusIntegrationTest
    static class MarkedParts extends MarkedPartsTest {}

    @QuarkusIntegrationTest
    static class Ninjs extends NinjsTest {}

    @QuarkusIntegrationTest
    static class RecordApi extends RecordApiTest {}

    @QuarkusIntegrationTest
    static class Weights extends WeightsTest {}

    @QuarkusIntegrationTest
    static class Withdrawn extends WithdrawnTest {}

    @QuarkusIntegrationTest
    static class ZoneForm extends ZoneFormTest {}

    @QuarkusIntegrationTest
    static class RelatedRecords extends RelatedRecordsTest {}
}
