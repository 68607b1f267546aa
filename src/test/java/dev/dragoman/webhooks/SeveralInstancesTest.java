package dev.dragoman.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.Store;
import dev.dragoman.webhooks.sending.DeliveryWorker;
import dev.dragoman.webhooks.sending.Sending;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers of several instances over one store. */
@QuarkusTest
@Timeout(600)
@RemoveLeftovers
class SeveralInstancesTest {

    private static final int RECORDS = 40;

    @Inject
    Store store;

    @Inject
    WebhookQueue queue;

    @Inject
    Sending sending;

    @Inject
    DeliveryResults results;

    @Inject
    WorkAccess access;

    @Inject
    WebhookConfig config;

    @Inject
    StorageConfig storage;

    @Inject
    Clock clock;

    @Inject
    Pressroom pressroom;

    @Inject
    ScheduledExecutorService timer;

    private final Receiver receiver = new Receiver();
    private final List<DeliveryWorker> others = new ArrayList<>();

    @AfterEach
    void removeAll() throws InterruptedException {
        for (DeliveryWorker other : others) {
            other.stop();
        }
        receiver.close();
    }

    @Test
    void eachMessageIsSentByOneOfThem() {
        for (int i = 0; i < 3; i++) {
            DeliveryWorker other = new DeliveryWorker(store, queue, sending, results, access, config, storage, clock);
            other.start(timer);
            others.add(other);
        }
        JsonPath webhook = Admin.create(receiver, "");

        List<String> slugs =
                IntStream.range(0, RECORDS).mapToObj(i -> "test-instances-" + i).toList();
        for (String slug : slugs) {
            pressroom.write(slug, "A text.\n");
            pressroom.release(slug, "en");
            others.forEach(DeliveryWorker::wake);
        }

        List<String> told = new ArrayList<>();
        slugs.forEach(slug -> told.add(receiver.next().json().getString("data.slug")));
        assertThat(told).containsExactlyInAnyOrderElementsOf(slugs);
        JsonPath log = Admin.await(
                Admin.address(webhook) + "/deliveries?state=delivered&limit=500",
                page -> page.getList("deliveries").size() == RECORDS);
        assertThat(log.getList("deliveries.attempts")).containsOnly(1);
        assertThat(receiver.waiting()).isZero();
    }
}
