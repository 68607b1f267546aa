package dev.dragoman.webhooks;

import static dev.dragoman.webhooks.Admin.address;
import static dev.dragoman.webhooks.Admin.admin;
import static dev.dragoman.webhooks.Admin.await;
import static dev.dragoman.webhooks.Admin.sending;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.records.SampleRecords;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.webhooks.Receiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Webhooks about work that is not public: told only to those who may see it. */
@QuarkusTest
@Timeout(600)
@RemoveLeftovers
class WorkWebhooksTest {

    private static final String SLUG = "test-work-hook";
    private static final String RECORD = "/api/records/" + SLUG;
    private static final String AT = "2035-01-01T09:00[Asia/Tokyo]";

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void writeARecordWithTranslations() {
        pressroom.write(SLUG, "A text.\n\nAnother one.\n");
        pressroom.translate(SLUG, "ja");
        pressroom.translate(SLUG, "de");
    }

    @AfterEach
    void closeTheReceiver() {
        receiver.close();
    }

    @Test
    void assignmentsAndApprovalsAreSent() {
        hook("", "work");

        String tag = admin().contentType(ContentType.JSON)
                .body("{\"to\": \"admin\", \"due\": \"2099-12-01\"}")
                .put(RECORD + "/translations/ja/assignment")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Received assigned = receiver.next();
        admin().header("If-Match", tag)
                .delete(RECORD + "/translations/ja/assignment")
                .then()
                .statusCode(204);
        Received unassigned = receiver.next();
        review("ja", "submit");
        receiver.next();
        review("ja", "approve");
        Received approved = receiver.next();

        assertThat(assigned.type()).isEqualTo("work.assigned");
        assertThat(assigned.json().getMap("data"))
                .isEqualTo(Map.of("slug", SLUG, "locale", "ja", "assignee", "admin", "due", "2099-12-01"));
        assertThat(unassigned.type()).isEqualTo("work.unassigned");
        assertThat(unassigned.json().getMap("data"))
                .isEqualTo(Map.of("slug", SLUG, "locale", "ja", "assignee", "admin"));
        assertThat(approved.type()).isEqualTo("work.approved");
        assertThat(approved.json().getMap("data")).isEqualTo(Map.of("slug", SLUG, "locale", "ja", "version", 1));
    }

    @Test
    void reviewsOutdatedTranslationsAndSchedulesAreSentWithoutTheirTexts() {
        JsonPath webhook = hook("", "work");

        review("ja", "submit");
        Received requested = receiver.next();
        review("ja", "reject");
        Received sentBack = receiver.next();
        revise("A text.\n\nAnother one, changed.\n\nA third one.\n");
        List<Received> outdated = List.of(receiver.next(), receiver.next());
        String release = schedule("en");
        Received scheduled = receiver.next();
        admin().delete("/api/releases/" + release).then().statusCode(200);
        Received unscheduled = receiver.next();

        assertThat(requested.type()).isEqualTo("work.review_requested");
        assertThat(requested.json().getMap("data")).isEqualTo(Map.of("slug", SLUG, "locale", "ja", "version", 1));
        assertThat(sentBack.type()).isEqualTo("work.sent_back");
        assertThat(outdated).extracting(Received::type).containsOnly("work.outdated");
        assertThat(outdated.stream().map(received -> received.json().getString("data.locale")))
                .containsExactlyInAnyOrder("ja", "de");
        assertThat(outdated.get(0).json().getInt("data.units")).isEqualTo(2);
        assertThat(outdated.get(0).json().getInt("data.revision")).isEqualTo(2);
        assertThat(scheduled.type()).isEqualTo("work.scheduled");
        assertThat(scheduled.json().getString("data.release")).isEqualTo(release);
        assertThat(scheduled.json().getString("data.at")).startsWith("2035-01-01T09:00");
        assertThat(unscheduled.type()).isEqualTo("work.unscheduled");
        for (Received received : List.of(requested, sentBack, scheduled)) {
            assertThat(received.id()).startsWith("wrk_");
            assertThat(received.validSignatures(webhook.getString("secret"))).isEqualTo(1);
            assertThat(received.body()).doesNotContain("text", "one", "Not yet");
        }
    }

    @Test
    void aTranslatorsWebhookReceivesOnlyTheirLocaleAndNoSchedules() {
        JsonPath webhook = hook(token("translator[ja]").getString("id"), "work");

        review("de", "submit");
        review("de", "reject");
        schedule("en");
        revise("A text, changed.\n\nAnother one.\n");
        review("ja", "submit");

        assertThat(queued(webhook)).containsExactlyInAnyOrder("work.outdated ja", "work.review_requested ja");
    }

    @Test
    void aPublishersWebhookReceivesOnlyTheScheduleOfTheirLocale() {
        JsonPath webhook = hook(token("publisher[en]").getString("id"), "work.scheduled");

        schedule("en");
        pressroom.approve(SLUG, "ja");
        schedule("en", "ja");

        assertThat(queued(webhook)).containsExactly("work.scheduled en", "work.scheduled en");
    }

    @Test
    void aWebhookForPublicChangesReceivesNoWork() {
        JsonPath webhook = hook("", "change");

        review("ja", "submit");
        schedule("en");
        revise("A text, changed.\n\nAnother one.\n");

        assertThat(queued(webhook)).isEmpty();
    }

    @Test
    void aWebhookWithARevokedTokenReceivesNoWorkNotEvenQueuedMessages() {
        JsonPath token = token("reviewer[ja]");
        receiver.answering(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "6");
            exchange.sendResponseHeaders(503, -1);
        });
        JsonPath webhook = hook(token.getString("id"), "work");
        review("ja", "submit");
        assertThat(receiver.next().type()).isEqualTo("work.review_requested");

        admin().delete("/api/tokens/" + token.getString("id")).then().statusCode(204);

        JsonPath log = await(address(webhook) + "/deliveries", page -> page.getString("deliveries[0].state")
                .equals("cancelled"));
        assertThat(log.getString("deliveries[0].last.error")).contains("may not see this any more");
        review("ja", "reject");
        assertThat(queued(webhook)).containsExactly("work.review_requested ja");
        sending("{'token': '" + token.getString("id") + "'}")
                .patch(address(webhook))
                .then()
                .statusCode(422)
                .body("field", equalTo("token"));
    }

    @Test
    void webhooksOfAnAdminWithoutAnActiveTokenReceiveNoWork() {
        JsonPath token = token("test-leaving", "admin");
        JsonPath webhook = hookOf(token, "'work', 'change'");
        review("ja", "submit");
        assertThat(receiver.next().type()).isEqualTo("work.review_requested");

        admin().delete("/api/tokens/" + token.getString("id")).then().statusCode(204);
        review("ja", "reject");
        pressroom.release(SLUG, "en");

        assertThat(receiver.next().type())
                .as("what is public is told as before")
                .isEqualTo("change.release");
        assertThat(queued(webhook)).containsExactly("change.release en", "work.review_requested ja");
    }

    @Test
    void anotherTokenOfTheSameAdminKeepsTheirWebhooks() {
        JsonPath token = token("test-staying", "admin");
        JsonPath next = token("test-staying", "admin");
        JsonPath webhook = hookOf(token, "'work'");

        admin().delete("/api/tokens/" + token.getString("id")).then().statusCode(204);
        review("ja", "submit");
        assertThat(queued(webhook)).containsExactly("work.review_requested ja");

        admin().delete("/api/tokens/" + next.getString("id")).then().statusCode(204);
        review("ja", "reject");
        assertThat(queued(webhook)).containsExactly("work.review_requested ja");
    }

    @Test
    void aDryRunSendsNoMessages() {
        JsonPath webhook = hook("", "work");

        String version = admin().get(RECORD + "/translations/ja").header("ETag");
        sending("{}")
                .header("If-Match", version)
                .post(RECORD + "/translations/ja/submit?dryRun=true")
                .then()
                .statusCode(200);

        assertThat(queued(webhook)).isEmpty();
    }

    /** What was ever queued for a webhook, by type and locale. */
    private static List<String> queued(JsonPath webhook) {
        JsonPath log = admin().get(address(webhook) + "/deliveries").jsonPath();
        List<String> types = log.getList("deliveries.type");
        List<String> locales = log.getList("deliveries.locale");
        return IntStream.range(0, types.size())
                .mapToObj(i -> types.get(i) + " " + locales.get(i))
                .toList();
    }

    private JsonPath hook(String token, String events) {
        return Admin.create(
                receiver,
                ", 'events': ['" + events + "'], 'slugs': ['" + SLUG + "']"
                        + (token.isEmpty() ? "" : ", 'token': '" + token + "'"));
    }

    private JsonPath hookOf(JsonPath token, String events) {
        String body = "{'name': 'test-hook', 'url': '" + receiver.url() + "', 'events': [" + events + "], 'slugs': ['"
                + SLUG + "']}";
        return given().header("Authorization", "Bearer " + token.getString("token"))
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/webhooks")
                .jsonPath();
    }

    private static JsonPath token(String grant) {
        return token("test-keiko", grant);
    }

    private static JsonPath token(String name, String grant) {
        return sending("{'name': '" + name + "', 'grants': ['" + grant + "']}")
                .post("/api/tokens")
                .jsonPath();
    }

    private static void review(String locale, String act) {
        sending("{'comment': 'Not yet'}")
                .header("If-Match", "*")
                .post(RECORD + "/translations/" + locale + "/" + act)
                .then()
                .statusCode(200);
    }

    private static void revise(String body) {
        admin().header("If-Match", "*")
                .contentType("text/markdown;charset=UTF-8")
                .body(SampleRecords.file(body))
                .put(RECORD)
                .then()
                .statusCode(200);
    }

    private static String schedule(String... locales) {
        List<String> editions = new ArrayList<>();
        for (String locale : locales) {
            editions.add("{'slug': '" + SLUG + "', 'locale': '" + locale + "'}");
        }
        return sending("{'editions': [" + String.join(", ", editions) + "], 'at': '" + AT + "'}")
                .post("/api/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
