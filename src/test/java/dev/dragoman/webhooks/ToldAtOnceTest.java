package dev.dragoman.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.WithoutPolling;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.webhooks.Receiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service that looks into its queue of webhooks just once an hour: what it writes itself is told without that. */
@QuarkusTest
@TestProfile(WithoutPolling.class)
@Timeout(600)
@RemoveLeftovers
class ToldAtOnceTest {

    private static final String SLUG = "test-told-at-once";

    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeTheReceiver() {
        receiver.close();
    }

    @Test
    void aReleaseReachesTheReceiverWithoutWaitingForTheNextPoll() {
        JsonPath webhook = Admin.create(receiver, ", 'slugs': ['" + SLUG + "']");

        Admin.admin()
                .contentType("text/markdown;charset=UTF-8")
                .body(SampleRecords.file("A text.\n"))
                .put("/api/records/" + SLUG)
                .then()
                .statusCode(201);
        Admin.sending("{'editions': [{'slug': '" + SLUG + "', 'locale': 'en'}]}")
                .post("/api/releases")
                .then()
                .statusCode(201);

        Received release = receiver.next();
        assertThat(release.type()).isEqualTo("change.release");
        assertThat(release.json().getList("data.surrogateKeys")).contains("rec-" + SLUG, "lists");
        assertThat(release.validSignatures(webhook.getString("secret"))).isEqualTo(1);
    }
}
