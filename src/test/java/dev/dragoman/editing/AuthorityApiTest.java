package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class AuthorityApiTest {

    private static final String SLUG = "test-authority";
    private static final String RECORD = "/api/records/" + SLUG;
    private static final String BUNDLE = RECORD + "/translations/ja";

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void translateAndApprove() {
        pressroom.write(SLUG, "The ministers met.\n");
        pressroom.translateAndApprove(SLUG, "ja");
    }

    @Test
    void aPublisherSetsTheAuthorityOfALocaleForItsNextReleases() {
        release("en", "ja");
        shown().body("authority", equalTo("machine"));

        set(Desk.ADMIN, "official")
                .then()
                .statusCode(200)
                .body("authority", equalTo("official"))
                .body("before", equalTo("machine"))
                .body("version", equalTo(1));

        shown().body("authority", equalTo("machine"));
        status().body("translations.find { it.locale == 'ja' }.authority", equalTo("official"));
        release("ja").then().statusCode(201).body("editions.authority", contains("official"));
        shown().body("authority", equalTo("official")).body("edition", equalTo(2));
        assertThat(listedAuthority("/api/records?lang=ja&limit=1")).isEqualTo("official");
    }

    @Test
    void theAuthorityStaysForLaterVersionsAndShowsInReportAndReview() {
        set(Desk.ADMIN, "official");

        Desk.sending("{'title': '新しい題'}")
                .header("If-Match", Desk.admin().get(BUNDLE).header("ETag"))
                .put(BUNDLE)
                .then()
                .statusCode(200)
                .body("authority", equalTo("official"));
        Desk.sending("{}")
                .header("If-Match", Desk.admin().get(BUNDLE).header("ETag"))
                .post(BUNDLE + "/submit")
                .then()
                .body("authority", equalTo("official"));
    }

    @Test
    void aMachineTranslationThatComesLaterIsNotWhatThePublisherSpokeOf() {
        pressroom.write("test-authority-human", "The ministers met.\n");
        String address = "/api/records/test-authority-human/translations/ja";
        Desk.sending("{'p1': '大臣が会った。'}").put(address).then().body("authority", equalTo("provisional"));
        Desk.sending("{'authority': 'official'}")
                .put(address + "/authority")
                .then()
                .statusCode(200);

        Desk.sending("{'provenance': {'tool': 'A tool'}, 'units': {'p1': {'target': '機械'}}}")
                .header("If-Match", Desk.admin().get(address).header("ETag"))
                .put(address)
                .then()
                .statusCode(200)
                .body("authority", equalTo("machine"));
    }

    @Test
    void aReleaseMaySayTheAuthorityOfEachEdition() {
        Desk.sending("{'editions': [{'slug': '" + SLUG + "', 'locale': 'en', 'authority': 'authentic'}," + " {'slug': '"
                        + SLUG + "', 'locale': 'ja', 'authority': 'official'}]}")
                .post("/api/releases")
                .then()
                .statusCode(201)
                .body("editions.authority", contains("authentic", "official"));
        shown().body("authority", equalTo("official"));

        pressroom.write(SLUG, "The ministers met again.\n");
        release("en");

        shown().body("authority", equalTo("official")).body("revision", equalTo(2));
    }

    @Test
    void aScheduledReleaseKeepsTheAuthorityThatItShowed() {
        release("en");
        String at = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusMonths(1) + "T09:00[Asia/Tokyo]";
        String id = Desk.sending("{'editions': [{'slug': '" + SLUG + "', 'locale': 'ja', 'authority': 'official'}],"
                        + " 'at': '" + at + "'}")
                .post("/api/releases")
                .then()
                .statusCode(201)
                .body("editions.authority", contains("official"))
                .extract()
                .path("id");

        set(Desk.ADMIN, "provisional");

        Desk.admin().get("/api/releases/" + id).then().body("editions.authority", contains("official"));
    }

    @Test
    void theCanonicalTextIsAlwaysAuthentic() {
        Desk.sending("{'editions': [{'slug': '" + SLUG + "', 'locale': 'en', 'authority': 'machine'}]}")
                .post("/api/releases")
                .then()
                .statusCode(422)
                .body("field", equalTo("editions[0].authority"));
        Desk.sending("{'authority': 'machine'}")
                .put(RECORD + "/translations/en/authority")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyPublishersOfTheLocaleSetIt() {
        String translator = token("translator[ja]", "reviewer[ja]", "publisher[fr]");

        set(translator, "official").then().statusCode(403).body("role", equalTo("publisher[ja]"));
        Desk.bearing(translator)
                .contentType("application/json")
                .body("{\"editions\": [{\"slug\": \"" + SLUG + "\", \"locale\": \"ja\", \"authority\": \"official\"}]}")
                .post("/api/releases")
                .then()
                .statusCode(403);
        set(token("publisher[ja]"), "official").then().statusCode(200);
        given().put(BUNDLE + "/authority").then().statusCode(401);
    }

    @Test
    void anUnknownAuthorityIsRejected() {
        set(Desk.ADMIN, "divine")
                .then()
                .statusCode(422)
                .body("field", equalTo("authority"))
                .body("detail", containsString("authentic, official, provisional, machine"));
        Desk.sending("{}").put(BUNDLE + "/authority").then().statusCode(422).body("field", equalTo("authority"));
        Desk.sending("{'authority': 'official'}")
                .put(RECORD + "/translations/fr/authority")
                .then()
                .statusCode(404)
                .body("type", endsWith("unknown-bundle"));
        Desk.sending("{'authority': 'official'}")
                .header("If-Match", "\"9-000000000000\"")
                .put(BUNDLE + "/authority")
                .then()
                .statusCode(412);
    }

    @Test
    void everyChangeOfAuthorityIsAuditedOnce() {
        String slug = "test-authority-audited";
        pressroom.write(slug, "The ministers met.\n");
        pressroom.translateAndApprove(slug, "ja");
        String address = "/api/records/" + slug + "/translations/ja/authority";

        Desk.sending("{'authority': 'official'}").put(address).then().statusCode(200);
        Desk.sending("{'authority': 'official'}")
                .put(address)
                .then()
                .statusCode(200)
                .body("before", equalTo("official"));
        pressroom.release(slug, "en", "ja");

        Desk.admin()
                .get("/api/audit?slug=" + slug)
                .then()
                .body("entries.findAll { it.act == 'authority' }.detail.authority", contains("official"))
                .body("entries.findAll { it.act == 'authority' }.detail.before", contains("machine"))
                .body(
                        "entries.find { it.act == 'release' && it.locale == 'ja' }.detail.authority",
                        equalTo("official"));
    }

    private static Response set(String token, String authority) {
        return Desk.bearing(token)
                .contentType("application/json")
                .body("{\"authority\": \"" + authority + "\"}")
                .put(BUNDLE + "/authority");
    }

    private static String token(String... grants) {
        return Desk.sending("{'name': 'test-" + String.join(" ", grants) + "', 'grants': ['"
                        + String.join("', '", grants) + "']}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static Response release(String... locales) {
        StringBuilder editions = new StringBuilder();
        for (String locale : locales) {
            editions.append(editions.isEmpty() ? "" : ", ")
                    .append("{'slug': '" + SLUG + "', 'locale': '" + locale + "'}");
        }
        return Desk.sending("{'editions': [" + editions + "]}").post("/api/releases");
    }

    private static ValidatableResponse shown() {
        return given().get(RECORD + "?lang=ja").then().statusCode(200);
    }

    private static ValidatableResponse status() {
        return Desk.admin().get(RECORD + "/translations").then().statusCode(200);
    }

    /** The authority of the record in a list, on whichever page it is. */
    private static String listedAuthority(String address) {
        JsonPath page = given().urlEncodingEnabled(false).get(address).jsonPath();
        String found = page.getString("records.find { it.slug == '" + SLUG + "' }.authority");
        if (found != null) {
            return found;
        }
        String next = page.getString("next");
        assertThat(next).as("the address of the next page of " + address).isNotNull();
        return listedAuthority(next.replaceFirst("^https?://[^/]+", ""));
    }
}
