package dev.dragoman.editing;

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
import dev.dragoman.json.Digest;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class TokenApiTest {

    private static final String TOKENS = "/api/tokens";
    private static final String KEIKO = """
            {"name": "test-keiko", "grants": ["translator[ja]", "author", "author"], "days": 90}""";

    private final Store store = ServiceAccess.get(Store.class);

    /** Everything that is kept of tokens, requests and acts. */
    interface Kept {

        @SqlQuery("""
                select name || ' ' || secret_digest || ' ' || grants || ' ' || created_by from access_token
                union all
                select body || coalesce(location, '') || idempotency_key from idempotent_answer
                union all
                select act || ' ' || detail from audit_entry
                """)
        List<String> texts();
    }

    @Test
    void aTokenIsShownOnceAndLetsItsBearerIn() {
        Response issued = issue(KEIKO);

        assertThat(issued.statusCode()).isEqualTo(201);
        assertThat(issued.header("Cache-Control")).isEqualTo("no-store");
        JsonPath token = issued.jsonPath();
        assertThat(issued.header("Location")).endsWith(TOKENS + "/" + token.getString("id"));
        assertThat(token.getString("token")).matches("drg_[A-Za-z0-9_-]{43}");
        assertThat(token.getString("name")).isEqualTo("test-keiko");
        assertThat(token.getList("grants")).containsExactly("author", "translator[ja]");
        assertThat(token.getString("state")).isEqualTo("active");
        assertThat(Duration.between(
                        Instant.parse(token.getString("created")), Instant.parse(token.getString("expires"))))
                .isBetween(
                        Duration.ofDays(90).minusSeconds(1), Duration.ofDays(90).plusSeconds(1));
        bearing(token.getString("token"))
                .get(TOKENS + "/self")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("test-keiko"))
                .body("grants", equalTo(List.of("author", "translator[ja]")));
        admin().get(issued.header("Location")).then().statusCode(200).body("$", not(hasKey("token")));
        admin().get(TOKENS)
                .then()
                .statusCode(200)
                .body("tokens.name", hasItem("test-keiko"))
                .body("tokens", everyItem(not(hasKey("token"))));
    }

    @Test
    void onlyTheDigestOfTheSecretIsKept() {
        String secret = admin().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(KEIKO)
                .post(TOKENS)
                .jsonPath()
                .getString("token");

        List<String> kept = store.read(tables -> tables.table(Kept.class).texts());

        assertThat(kept).noneMatch(text -> text.contains(secret.substring(4)));
        assertThat(kept).anyMatch(text -> text.contains(Digest.of(secret).hex()));
    }

    @Test
    void theSameRequestAgainMakesNoSecondTokenAndShowsNoSecret() {
        String key = UUID.randomUUID().toString();
        Response answer = admin().header("Idempotency-Key", key).body(KEIKO).post(TOKENS);
        JsonPath first = answer.jsonPath();

        Response again = admin().header("Idempotency-Key", key).body(KEIKO).post(TOKENS);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.contentType()).isEqualTo(answer.contentType());
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.getString("id"));
        assertThat(again.jsonPath().getMap("")).doesNotContainKey("token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test-Keiko", "TEST-KEIKO", "test-\uff4beiko"})
    void aNameThatDiffersFromAnotherByItsCaseAloneIsRejected(String name) {
        issue(KEIKO);

        issue("{\"name\": \"" + name + "\", \"grants\": [\"author\"]}")
                .then()
                .statusCode(422)
                .body("field", equalTo("name"))
                .body("detail", containsString("\"test-keiko\" only in case"));
        issue(KEIKO).then().statusCode(201);
    }

    @Test
    void theNameOfTheAdminIsReserved() {
        issue("{\"name\": \"Admin\", \"grants\": [\"author\"]}")
                .then()
                .statusCode(422)
                .body("field", equalTo("name"));
    }

    @Test
    void aRevokedTokenIsRejectedImmediately() {
        JsonPath token = issue(KEIKO).jsonPath();
        String address = TOKENS + "/" + token.getString("id");
        bearing(token.getString("token")).get(TOKENS + "/self").then().statusCode(200);

        admin().delete(address).then().statusCode(204);

        bearing(token.getString("token"))
                .get(TOKENS + "/self")
                .then()
                .statusCode(401)
                .body("detail", containsString("was revoked at"));
        admin().get(address).then().body("state", equalTo("revoked"));
        String revoked = admin().get(address).jsonPath().getString("revoked");
        admin().delete(address).then().statusCode(204);
        admin().get(address).then().body("revoked", equalTo(revoked));
    }

    @Test
    void anUnknownTokenIsNotFound() {
        for (String id : new String[] {"0", "no%00thing", "%F0%9F%98%80", "A".repeat(500)}) {
            given().urlEncodingEnabled(false)
                    .header("Authorization", "Bearer test-admin-token")
                    .delete(TOKENS + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("https://dragoman.dev/problems/unknown-token"));
        }
        admin().get(TOKENS + "/0").then().statusCode(404);
    }

    @Test
    void withoutExpiryATokenIsValidUntilItIsRevoked() {
        for (String expiry : new String[] {"", ", \"days\": null", ", \"expires\": null"}) {
            Response issued = issue("{\"name\": \"test-forever\", \"grants\": [\"author\"]" + expiry + "}");

            issued.then().statusCode(201).body("expires", nullValue());
        }
    }

    @Test
    void anInstantOfExpiryMayHaveAnOffset() {
        issue("{\"name\": \"test-offset\", \"grants\": [\"author\"], \"expires\": \"2099-01-01T09:00:00+09:00\"}")
                .then()
                .statusCode(201)
                .body("expires", equalTo("2099-01-01T00:00:00Z"));
    }

    @Test
    void tokensAreTheAdminsBusiness() {
        String translator = issue(KEIKO).jsonPath().getString("token");
        String admin = issue("{\"name\": \"test-admin\", \"grants\": [\"admin\"]}")
                .jsonPath()
                .getString("token");

        for (String method : new String[] {"GET", "POST"}) {
            given().body("{").request(method, TOKENS).then().statusCode(401);
            bearing(translator).body("{").request(method, TOKENS).then().statusCode(403);
        }
        for (String method : new String[] {"GET", "DELETE"}) {
            given().request(method, TOKENS + "/0").then().statusCode(401);
            bearing(translator).request(method, TOKENS + "/0").then().statusCode(403);
        }
        bearing(admin).get(TOKENS).then().statusCode(200);
    }

    @Test
    void anUnknownMemberIsRejectedWithTheLikelyName() {
        issue("{\"name\": \"x\", \"grant\": [\"author\"]}")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dragoman.dev/problems/unknown-member"))
                .body("field", equalTo("grant"))
                .body("likely", equalTo("grants"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"grants\": [\"author\"]} | name",
                "{\"name\": \" \", \"grants\": [\"author\"]} | name",
                "{\"name\": 5, \"grants\": [\"author\"]} | name",
                "{\"name\": \"admin\", \"grants\": [\"author\"]} | name",
                "{\"name\": \"a\\u0000b\", \"grants\": [\"author\"]} | name",
                "{\"name\": \"a\\u202eb\", \"grants\": [\"author\"]} | name",
                "{\"name\": \"x\"} | grants",
                "{\"name\": \"x\", \"grants\": []} | grants",
                "{\"name\": \"x\", \"grants\": \"author\"} | grants",
                "{\"name\": \"x\", \"grants\": [\"author\", \"scribe\"]} | grants[1]",
                "{\"name\": \"x\", \"grants\": [\"author[ja]\"]} | grants[0]",
                "{\"name\": \"x\", \"grants\": [\"translator[1]\"]} | grants[0]",
                "{\"name\": \"x\", \"grants\": [null]} | grants[0]",
                "{\"name\": \"x\", \"grants\": [\"author\"], \"days\": 0} | days",
                "{\"name\": \"x\", \"grants\": [\"author\"], \"days\": 1.5} | days",
                "{\"name\": \"x\", \"grants\": [\"author\"], \"days\": 99999999999} | days",
                "{\"name\": \"x\", \"grants\": [\"author\"], \"days\": 1, \"expires\": \"2099-01-01T00:00:00Z\"} | days",
                "{\"name\": \"x\", \"grants\": [\"author\"], \"expires\": \"2020-01-01T00:00:00Z\"} | expires",
                "{\"name\": \"x\", \"grants\": [\"author\"], \"expires\": \"2099-01-01\"} | expires",
                "{\"name\": \"x\", \"grants\": [\"author\"], \"expires\": \"+99999-01-01T00:00:00Z\"} | expires",
            })
    void whatCannotBeGivenOutIsRejectedByField(String body, String field) {
        issue(body)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://dragoman.dev/problems/invalid-token-request"))
                .body("field", equalTo(field))
                .body("detail", containsString(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "\"x\"", "{\"name\": \"x\", \"name\": \"y\"}", "{} {}", "{\"name\": \"\u0001\"}"})
    void aBodyThatIsNotAJsonObjectIsRejected(String body) {
        issue(body).then().statusCode(400).body("type", equalTo("https://dragoman.dev/problems/invalid-body"));
    }

    @Test
    void anotherMediaTypeIsRejectedWithTheRightOne() {
        admin().contentType("text/plain")
                .body(KEIKO)
                .post(TOKENS)
                .then()
                .statusCode(415)
                .body("available", equalTo(List.of("application/json")));
    }

    @Test
    void everyAddressNamesItsRealMethods() {
        assertAllow(TOKENS, "PUT", "GET, HEAD, OPTIONS, POST");
        assertAllow(TOKENS + "/0", "POST", "DELETE, GET, HEAD, OPTIONS");
        assertAllow(TOKENS + "/self", "PUT", "DELETE, GET, HEAD, OPTIONS");
        assertAllow("/api/audit", "POST", "GET, HEAD, OPTIONS");
    }

    @Test
    void whatWasDoneIsInTheAuditLog() {
        String id = issue(KEIKO).jsonPath().getString("id");
        admin().delete(TOKENS + "/" + id);
        admin().delete(TOKENS + "/" + id);

        List<Map<String, Object>> entries = AuditPages.where("it.detail.id == '" + id + "'");

        assertThat(entries).extracting(entry -> entry.get("act")).containsExactly("token.revoke", "token.issue");
        assertThat(entries).extracting(entry -> entry.get("actor")).containsExactly("admin", "admin");
        assertThat(entries.get(1).get("detail"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("id", id)
                .containsEntry("name", "test-keiko")
                .containsEntry("grants", List.of("author", "translator[ja]"))
                .containsKey("expires");
        assertThat(Instant.parse((String) entries.get(0).get("at"))).isNotNull();
    }

    @Test
    void theAuditLogIsReadPageByPage() {
        issue(KEIKO);
        issue(KEIKO);
        List<String> all = audit("?limit=500").extract().jsonPath().getList("entries.id");

        JsonPath first = audit("?limit=1").extract().jsonPath();
        JsonPath second = admin().get(first.getString("next")).jsonPath();

        assertThat(first.getString("entries[0].id")).isEqualTo(all.get(0));
        assertThat(second.getString("entries[0].id")).isEqualTo(all.get(1));
        assertThat(all).isSortedAccordingTo((a, b) -> b.compareTo(a));
        audit("?slug=no-such-record").body("entries", equalTo(List.of())).body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=501, limit",
        "limit=x, limit",
        "after=x, after",
        "slug=%00, slug",
        "slug=A, slug"
    })
    void aWrongParameterOfTheAuditLogIsNamed(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer test-admin-token")
                .get("/api/audit?" + query)
                .then()
                .statusCode(400)
                .body("parameter", equalTo(parameter));
    }

    @Test
    void theAuditLogIsTheAdminsBusiness() {
        String translator = issue(KEIKO).jsonPath().getString("token");

        given().get("/api/audit").then().statusCode(401);
        bearing(translator).get("/api/audit").then().statusCode(403);
    }

    private static ValidatableResponse audit(String query) {
        return admin().get("/api/audit" + query).then().statusCode(200);
    }

    private static void assertAllow(String address, String method, String methods) {
        admin().request(method, address).then().statusCode(405).header("Allow", methods);
        given().options(address).then().statusCode(200).header("Allow", methods);
    }

    private static Response issue(String body) {
        return admin().body(body).post(TOKENS);
    }

    private static RequestSpecification admin() {
        return bearing("test-admin-token");
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
