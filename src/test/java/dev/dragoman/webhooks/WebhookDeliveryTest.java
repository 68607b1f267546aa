package dev.dragoman.webhooks;

import static dev.dragoman.webhooks.Admin.address;
import static dev.dragoman.webhooks.Admin.admin;
import static dev.dragoman.webhooks.Admin.await;
import static dev.dragoman.webhooks.Admin.deliveries;
import static dev.dragoman.webhooks.Admin.sending;
import static dev.dragoman.webhooks.Receiver.status;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import dev.dragoman.webhooks.Receiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(600)
@RemoveLeftovers
class WebhookDeliveryTest {

    private static final String SLUG = "test-hook-record";
    private static final String ONLY = ", 'slugs': ['" + SLUG + "']";

    private final Store store = ServiceAccess.get(Store.class);
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);
    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeTheReceiver() {
        receiver.close();
    }

    @Test
    void releasesCorrectionsAndWithdrawalsAreSentWithTheKeysToPurge() {
        JsonPath webhook = Admin.create(receiver, ONLY);
        long before = last();

        pressroom.write(SLUG, "A text.\n");
        pressroom.release(SLUG, "en");
        Received release = receiver.next();
        pressroom.write(SLUG, "A text, corrected.\n");
        pressroom.release(Weight.CORRECTION, SLUG, "en");
        Received correction = receiver.next();
        withdraw();
        Received withdrawal = receiver.next();

        assertThat(List.of(release.type(), correction.type(), withdrawal.type()))
                .containsExactly("change.release", "change.correction", "change.withdrawal");
        JsonPath message = release.json();
        assertThat(message.getMap("")).containsOnlyKeys("type", "timestamp", "data");
        assertThat(Instant.parse(message.getString("timestamp"))).isBefore(Instant.now());
        assertThat(message.getString("data.epoch"))
                .isEqualTo(given().get("/api/changes?limit=1").jsonPath().getString("epoch"));
        assertThat(message.getLong("data.seq")).isGreaterThan(before);
        assertThat(message.getString("data.act")).isEqualTo("release");
        assertThat(message.getString("data.slug")).isEqualTo(SLUG);
        assertThat(message.getString("data.locale")).isEqualTo("en");
        assertThat(message.getInt("data.edition")).isEqualTo(1);
        assertThat(message.getString("data.url")).matches("http.*/en/" + SLUG);
        assertThat(message.getList("data.surrogateKeys"))
                .containsExactly("rec-" + SLUG, "rec-" + SLUG + ".en", "lists", "locales", "changes");
        assertThat(release.id())
                .isEqualTo("chg_" + message.getString("data.epoch") + "_" + message.getLong("data.seq"));
        for (Received received : List.of(release, correction, withdrawal)) {
            assertThat(received.validSignatures(webhook.getString("secret"))).isEqualTo(1);
            assertThat(Instant.ofEpochSecond(Long.parseLong(received.timestamp())))
                    .isBetween(Instant.now().minusSeconds(3_600), Instant.now().plusSeconds(1));
        }
        JsonPath log = await(
                address(webhook) + "/deliveries?state=delivered",
                page -> page.getList("deliveries").size() == 3);
        assertThat(log.getList("deliveries.type"))
                .containsExactly("change.withdrawal", "change.correction", "change.release");
        assertThat(log.getList("deliveries.collect { it.last.code }")).containsOnly(204);
        assertThat(log.getList("deliveries.attempts")).containsOnly(1);
        assertThat(log.getInt("deliveries[0].last.durationMs")).isNotNegative();
        assertThat(log.getString("deliveries[0].last.error")).isNull();
    }

    @Test
    void aMessageThatFailsIsSentAgainWithTheSameIdAndBody() {
        receiver.answering(status(500), status(503), status(302));
        JsonPath webhook = Admin.create(receiver, ONLY);

        pressroom.write(SLUG, "A text.\n");
        pressroom.release(SLUG, "en");

        List<Received> attempts =
                IntStream.range(0, 4).mapToObj(i -> receiver.next()).toList();
        assertThat(attempts)
                .extracting(Received::id)
                .containsOnly(attempts.get(0).id());
        assertThat(attempts)
                .extracting(Received::body)
                .containsOnly(attempts.get(0).body());
        assertThat(attempts).allMatch(received -> received.validSignatures(webhook.getString("secret")) == 1);
        JsonPath log = await(
                address(webhook) + "/deliveries?state=delivered",
                page -> page.getList("deliveries").size() == 1);
        assertThat(log.getInt("deliveries[0].attempts")).isEqualTo(4);
        assertThat(admin().get(address(webhook)).jsonPath().getString("notice")).isNull();
    }

    @Test
    void whyAMessageIsStillInTheQueueIsInTheLogAndInTheWebhook() {
        receiver.answering(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(503, -1);
        });
        JsonPath webhook = Admin.create(receiver, ONLY);

        admin().post(address(webhook) + "/ping").then().statusCode(202).body("type", equalTo("ping"));

        assertThat(receiver.next().type()).isEqualTo("ping");
        JsonPath log = await(address(webhook) + "/deliveries", page -> page.get("deliveries[0].last.error") != null);
        assertThat(log.getString("deliveries[0].state")).isEqualTo("pending");
        assertThat(log.getString("deliveries[0].last.error")).isEqualTo("The receiver answered 503");
        assertThat(Instant.parse(log.getString("deliveries[0].next")))
                .as("Retry-After is respected")
                .isAfter(Instant.now().plusSeconds(3_000));
        admin().get(address(webhook))
                .then()
                .body("enabled", equalTo(true))
                .body("notice.text", containsString("Every attempt since then has failed"));
    }

    @Test
    void aReceiverThatIsGoneGetsNoMoreMessages() {
        receiver.answering(status(410));
        JsonPath webhook = Admin.create(receiver, ONLY);

        admin().post(address(webhook) + "/ping").then().statusCode(202);

        receiver.next();
        JsonPath disabled = await(address(webhook), json -> !json.getBoolean("enabled"));
        assertThat(disabled.getString("notice.text")).contains("410 Gone");
        assertThat(deliveries(webhook).getString("deliveries[0].state")).isEqualTo("failed");
        admin().post(address(webhook) + "/ping")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://dragoman.dev/problems/wrong-state"));
        pressroom.write(SLUG, "A text.\n");
        pressroom.release(SLUG, "en");
        sending("{'enabled': true}")
                .patch(address(webhook))
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true));
        admin().post(address(webhook) + "/ping").then().statusCode(202);
        assertThat(receiver.next().type())
                .as("what happened meanwhile is not sent")
                .isEqualTo("ping");
    }

    @Test
    void afterARotationMessagesHaveTwoSignatures() {
        JsonPath webhook = Admin.create(receiver, ONLY);

        JsonPath rotated = admin().post(address(webhook) + "/secret").jsonPath();
        admin().post(address(webhook) + "/ping");

        Received received = receiver.next();
        assertThat(received.signature().split(" ")).hasSize(2);
        assertThat(received.validSignatures(webhook.getString("secret"))).isEqualTo(1);
        assertThat(received.validSignatures(rotated.getString("secret"))).isEqualTo(1);
        assertThat(Instant.parse(rotated.getString("previousUntil"))).isAfter(Instant.now());
    }

    @Test
    void aMessageOfTheLogAndEverythingSinceAChangeAreSentAgain() {
        pressroom.write(SLUG, "A text.\n");
        pressroom.translateAndApprove(SLUG, "ja", "de");
        long before = last();
        Instant since = Instant.now();
        pressroom.release(SLUG, "en", "ja", "de");
        JsonPath webhook = Admin.create(receiver, ONLY + ", 'locales': ['en', 'ja']");

        sending("{'after': " + before + "}")
                .post(address(webhook) + "/replay")
                .then()
                .statusCode(202)
                .body("after", equalTo((int) before))
                .body("changes", equalTo((int) (last() - before)));

        List<Received> told = List.of(receiver.next(), receiver.next());
        assertThat(told.stream().map(received -> received.json().getString("data.locale")))
                .containsExactlyInAnyOrder("en", "ja");
        JsonPath log = await(
                address(webhook) + "/deliveries?state=delivered",
                page -> page.getList("deliveries").size() == 2);
        admin().post(address(webhook) + "/deliveries/" + log.getString("deliveries[0].id") + "/replay")
                .then()
                .statusCode(202)
                .body("message", equalTo(log.getString("deliveries[0].message")));
        Received again = receiver.next();
        assertThat(told)
                .anyMatch(first -> first.id().equals(again.id()) && first.body().equals(again.body()));
        sending("{'since': '" + since + "'}")
                .post(address(webhook) + "/replay")
                .then()
                .statusCode(202);
        assertThat(List.of(receiver.next().id(), receiver.next().id()))
                .containsExactlyInAnyOrder(told.get(0).id(), told.get(1).id());
        sending("{'after': " + (last() + 1_000_000) + "}")
                .post(address(webhook) + "/replay")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dragoman.dev/problems/after-beyond-end"));
    }

    @Test
    void whatAnInstanceHadTakenWhenItDiedIsSentByAnother() {
        JsonPath webhook = Admin.create(receiver, ONLY);
        Message message = new Message("wrk_test", "ping", Optional.empty(), Optional.empty(), "{\"type\":\"ping\"}");
        long lease = Instant.now().plusMillis(1_500).toEpochMilli();

        store.inTransaction(tables -> {
            Deliveries deliveries = tables.table(Deliveries.class);
            long now = Instant.now().toEpochMilli();
            deliveries.add(
                    MessageIds.ordered(Instant.now()),
                    webhook.getString("id"),
                    message.id(),
                    message.type(),
                    message.slug(),
                    message.locale(),
                    message.body(),
                    now,
                    now);
            return deliveries.take(webhook.getString("id"), now, lease, 10, "");
        });

        assertThat(receiver.next().id()).isEqualTo("wrk_test");
        assertThat(Instant.now().toEpochMilli())
                .as("not before the lease is over")
                .isGreaterThanOrEqualTo(lease);
        JsonPath log = await(
                address(webhook) + "/deliveries?state=delivered",
                page -> page.getList("deliveries").size() == 1);
        assertThat(log.getInt("deliveries[0].attempts")).isEqualTo(2);
    }

    @Test
    void manyChangesArriveOnceEach() {
        JsonPath webhook = Admin.create(receiver, "");
        List<String> slugs =
                IntStream.range(0, 30).mapToObj(i -> SLUG + "-" + i).toList();
        long before = last();

        for (String slug : slugs) {
            pressroom.write(slug, "A text.\n");
            pressroom.release(slug, "en");
        }

        List<Long> numbers = new ArrayList<>();
        slugs.forEach(slug -> numbers.add(receiver.next().json().getLong("data.seq")));
        assertThat(numbers).doesNotHaveDuplicates().allMatch(seq -> seq > before);
        await(
                address(webhook) + "/deliveries?state=delivered",
                page -> page.getList("deliveries").size() == slugs.size());
        assertThat(receiver.waiting()).isZero();
    }

    private void withdraw() {
        sending("{'mode': 'withdrawn', 'note': 'A mistake'}")
                .header("If-Match", "*")
                .post("/api/records/" + SLUG + "/withdraw")
                .then()
                .statusCode(200);
    }

    private long last() {
        return store.read(tables -> tables.table(ChangeLog.class).lastSeq());
    }
}
