package dev.dragoman.webhooks;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    static class Purger extends PurgerTest {}

    @QuarkusIntegrationTest
    static class WebhookApi extends WebhookApiTest {}

    @QuarkusIntegrationTest
    static class WebhookDelivery extends WebhookDeliveryTest {}

    @QuarkusIntegrationTest
    static class WorkWebhooks extends WorkWebhooksTest {}
}
