package dev.dragoman.webhooks;

import static dev.dragoman.webhooks.Admin.address;
import static dev.dragoman.webhooks.Admin.admin;
import static dev.dragoman.webhooks.Admin.sending;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.access.AuditPages;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class WebhookApiTest {

    private static final String WEBHOOKS = "/api/webhooks";
    private static final String HOOK = "{'name': 'test-hook', 'url': 'https://hooks.example/a?b=c'}";

    private final Store store = ServiceAccess.get(Store.class);

    /** Everything that is kept of requests and acts. */
    interface Kept {

        @SqlQuery("""
                select body || coalesce(location, '') from idempotent_answer
                union all
                select act || ' ' || detail from audit_entry
                """)
        List<String> texts();
    }

    @Test
    void aWebhookIsShownWithItsSecretOnce() {
        Response created = sending(HOOK).post(WEBHOOKS);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        JsonPath webhook = created.jsonPath();
        assertThat(created.header("Location")).endsWith(address(webhook));
        assertThat(webhook.getString("secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(webhook.getString("url")).isEqualTo("https://hooks.example/a?b=c");
        assertThat(webhook.getList("events")).containsExactly("change");
        assertThat(webhook.getList("slugs")).isEmpty();
        assertThat(webhook.getList("locales")).isEmpty();
        assertThat(webhook.getBoolean("enabled")).isTrue();
        assertThat(webhook.getString("createdBy")).isEqualTo("admin");
        admin().get(address(webhook))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("secret")))
                .body("name", equalTo("test-hook"))
                .body("token", nullValue())
                .body("notice", nullValue());
        admin().get(WEBHOOKS)
                .then()
                .statusCode(200)
                .body("webhooks.id", hasItem(webhook.getString("id")))
                .body("webhooks", everyItem(not(hasKey("secret"))));
    }

    @Test
    void noSecretIsKeptInAnswersOrInTheAuditLog() {
        String key = UUID.randomUUID().toString();
        JsonPath webhook =
                sending(HOOK).header("Idempotency-Key", key).post(WEBHOOKS).jsonPath();
        JsonPath rotated = admin().header("Idempotency-Key", UUID.randomUUID().toString())
                .post(address(webhook) + "/secret")
                .jsonPath();

        JsonPath again =
                sending(HOOK).header("Idempotency-Key", key).post(WEBHOOKS).jsonPath();

        assertThat(again.getString("id")).isEqualTo(webhook.getString("id"));
        assertThat(again.getMap("")).doesNotContainKey("secret");
        assertThat(rotated.getString("secret")).startsWith("whsec_").isNotEqualTo(webhook.getString("secret"));
        List<String> kept = store.read(tables -> tables.table(Kept.class).texts());
        assertThat(kept).isNotEmpty().noneMatch(text -> text.contains("whsec_"));
    }

    @Test
    void aChangeLeavesWhatItDoesNotName() {
        JsonPath webhook = sending(HOOK).post(WEBHOOKS).jsonPath();

        sending("{'events': ['work.outdated', 'change'], 'locales': ['JA', 'zh-TW', 'ja']}")
                .patch(address(webhook))
                .then()
                .statusCode(200)
                .body("name", equalTo("test-hook"))
                .body("url", equalTo("https://hooks.example/a?b=c"))
                .body("events", equalTo(List.of("work.outdated", "change")))
                .body("locales", equalTo(List.of("ja", "zh-TW")))
                .body("$", not(hasKey("secret")));
        sending("{'enabled': false}")
                .patch(address(webhook))
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("notice.text", equalTo("Disabled by admin"))
                .body("events", equalTo(List.of("work.outdated", "change")));
        assertThat(audit()).startsWith("webhook.disable", "webhook.change", "webhook.create");
        sending("{'enabled': false}").patch(address(webhook)).then().statusCode(200);
        assertThat(audit()).as("the same again changes nothing").startsWith("webhook.disable", "webhook.change");
    }

    @Test
    void aDeletedWebhookIsNotThere() {
        JsonPath webhook = sending(HOOK).post(WEBHOOKS).jsonPath();
        admin().post(address(webhook) + "/ping").then().statusCode(202);

        admin().delete(address(webhook)).then().statusCode(204);

        admin().get(address(webhook))
                .then()
                .statusCode(404)
                .body("type", equalTo("https://dragoman.dev/problems/unknown-webhook"));
        admin().delete(address(webhook)).then().statusCode(404);
        admin().get(address(webhook) + "/deliveries").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "url        | {'name': 'test-hook'}",
                "url        | {'url': 'no url'}",
                "url        | {'url': 'ftp://hooks.example/'}",
                "url        | {'url': 'https://me:secret@hooks.example/'}",
                "events     | {'url': 'https://hooks.example/', 'events': []}",
                "events[1]  | {'url': 'https://hooks.example/', 'events': ['change', 'changes']}",
                "slugs[0]   | {'url': 'https://hooks.example/', 'slugs': ['No Slug']}",
                "locales[0] | {'url': 'https://hooks.example/', 'locales': ['english']}",
                "token      | {'url': 'https://hooks.example/', 'token': 'no-such-token'}",
                "name       | {'url': 'https://hooks.example/', 'name': ' '}",
                "enabled    | {'url': 'https://hooks.example/', 'enabled': 'yes'}"
            })
    void whatCannotBeIsRejectedByItsField(String field, String body) {
        Response rejected = sending(body).post(WEBHOOKS);

        assertThat(rejected.statusCode()).isIn(400, 422);
        assertThat(rejected.jsonPath().getString("field")).isEqualTo(field);
        assertThat(rejected.jsonPath().getString("detail")).isNotBlank();
    }

    @Test
    void anUnknownMemberIsRejectedWithTheLikelyName() {
        sending("{'url': 'https://hooks.example/', 'event': ['change']}")
                .post(WEBHOOKS)
                .then()
                .statusCode(400)
                .body("detail", containsString("events"));
        admin().get(WEBHOOKS + "?limit=3")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dragoman.dev/problems/unknown-parameter"));
    }

    @Test
    void onlyAdminsHaveToDoWithWebhooks() {
        JsonPath webhook = sending(HOOK).post(WEBHOOKS).jsonPath();
        String publisher = sending("{'name': 'test-ines', 'grants': ['publisher', 'reviewer', 'author']}")
                .post("/api/tokens")
                .path("token");

        given().get(WEBHOOKS).then().statusCode(401);
        for (String read : List.of(WEBHOOKS, address(webhook), address(webhook) + "/deliveries")) {
            given().header("Authorization", "Bearer " + publisher)
                    .get(read)
                    .then()
                    .statusCode(403)
                    .body("role", equalTo("admin"));
        }
        for (String write : List.of("", "/ping", "/secret", "/replay")) {
            given().header("Authorization", "Bearer " + publisher)
                    .contentType("application/json")
                    .body("{}")
                    .post(write.isEmpty() ? WEBHOOKS : address(webhook) + write)
                    .then()
                    .statusCode(403);
        }
        given().header("Authorization", "Bearer " + publisher)
                .delete(address(webhook))
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=sent", "limit=0", "limit=501", "after=x"})
    void aPageThatCannotBeIsRejected(String query) {
        JsonPath webhook = sending(HOOK).post(WEBHOOKS).jsonPath();

        admin().get(address(webhook) + "/deliveries?" + query).then().statusCode(400);
    }

    @Test
    void theLogHasPages() {
        JsonPath webhook = sending(HOOK).post(WEBHOOKS).jsonPath();
        for (int i = 0; i < 3; i++) {
            admin().post(address(webhook) + "/ping").then().statusCode(202);
        }

        JsonPath first = admin().get(address(webhook) + "/deliveries?limit=2").jsonPath();
        JsonPath second = admin().get(first.getString("next")).jsonPath();

        assertThat(first.getList("deliveries")).hasSize(2);
        assertThat(second.getList("deliveries")).hasSize(1);
        assertThat(second.getString("next")).isNull();
        assertThat(first.getList("deliveries.id")).doesNotContainAnyElementsOf(second.getList("deliveries.id"));
        admin().get(address(webhook) + "/deliveries/" + second.getString("deliveries[0].id"))
                .then()
                .statusCode(200)
                .body("type", equalTo("ping"));
        admin().get(address(webhook) + "/deliveries/" + "0".repeat(32))
                .then()
                .statusCode(404)
                .body("type", equalTo("https://dragoman.dev/problems/unknown-delivery"));
    }

    /** The newest acts, newest first. */
    private static List<String> audit() {
        return AuditPages.acts("it.act.startsWith('webhook.')");
    }
}
