package dev.dragoman.desk.webhooklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.http.Eventually;
import dev.dragoman.webhooks.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskWebhooksTest {

    private static final String PATH = "/desk/administration/webhooks";

    private final String name = "test-desk-hook-" + UUID.randomUUID();
    private Receiver receiver;
    private JsonPath webhook;
    private String id;

    @BeforeEach
    void aWebhook() {
        receiver = new Receiver();
        webhook = Drafts.api()
                .contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"url\": \"" + receiver.url()
                        + "?key=theirs\", \"events\": [\"work\"]}")
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        id = webhook.getString("id");
    }

    @AfterEach
    void removeIt() {
        Drafts.api().delete("/api/webhooks/" + id).then().statusCode(204);
        receiver.close();
    }

    @Test
    void aTestMessageIsSentAndLoggedWithoutSecrets() {
        String message = location(AtDesk.admin().post(PATH + "/" + id + "/ping"));

        assertThat(receiver.next().type()).isEqualTo("ping");
        String page = delivered(message);
        assertThat(page).contains("delivered").contains("204").contains("Message id");
        String log = AtDesk.admin()
                .queryParam("webhook", id)
                .queryParam("state", "delivered")
                .get(PATH)
                .asString();
        assertThat(log)
                .contains(name)
                .contains(message.replaceFirst("[?].*", ""))
                .doesNotContain("key=theirs");
        String secret = webhook.getString("secret");
        assertThat(page + log).doesNotContain(secret).doesNotContain("whsec_");
        AtDesk.admin()
                .queryParam("webhook", id)
                .queryParam("state", "failed")
                .get(PATH)
                .then()
                .statusCode(200)
                .body(containsString("There are no such messages."));
    }

    @Test
    void aMessageIsSentAgainWithTheSameIdAndAudited() {
        String first = location(AtDesk.admin().post(PATH + "/" + id + "/ping")).replaceFirst("[?].*", "");
        String sent = receiver.next().id();
        delivered(first);

        String second = location(AtDesk.admin().post(first + "/replay"));

        assertThat(receiver.next().id()).isEqualTo(sent);
        assertThat(second.replaceFirst("[?].*", "")).isNotEqualTo(first);
        assertThat(delivered(second)).contains("The message is queued").contains(sent);
        assertThat(Drafts.api().queryParam("limit", 500).get("/api/audit").asString())
                .contains("webhook.replay")
                .contains(sent);
    }

    @Test
    void nothingIsSentToADisabledWebhook() {
        Drafts.api()
                .contentType("application/json")
                .body("{\"enabled\": false}")
                .patch("/api/webhooks/" + id)
                .then()
                .statusCode(200);

        AtDesk.admin()
                .post(PATH + "/" + id + "/ping")
                .then()
                .statusCode(409)
                .body(containsString("nothing was sent"))
                .body(containsString("disabled since"));

        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void onlyAdministratorsSeeWebhooks() {
        String publisher = Drafts.token("publisher[ja]", "author");

        AtDesk.signedIn(publisher).get(PATH).then().statusCode(403).body(not(containsString(name)));
        AtDesk.signedIn(publisher).post(PATH + "/" + id + "/ping").then().statusCode(403);
        AtDesk.browser().get(PATH).then().statusCode(303);
        AtDesk.admin().get(PATH + "/" + id + "/messages/none").then().statusCode(404);
        AtDesk.admin().post(PATH + "/none/ping").then().statusCode(404);
    }

    private static String location(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String delivered(String message) {
        return Eventually.get(() -> AtDesk.admin().get(message), page -> page.asString()
                        .contains("class=\"delivered\""))
                .asString();
    }
}
