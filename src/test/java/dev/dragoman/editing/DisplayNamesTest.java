package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class DisplayNamesTest {

    private static final String SLUG = "test-names";
    private static final String RECORD = "/api/records/" + SLUG;
    private static final String BUNDLE = RECORD + "/translations/fr";

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void writeAndRelease() {
        pressroom.write(SLUG, "The ministers met.\n");
        pressroom.release(SLUG, "en");
    }

    @Test
    void thePublicSeesTheDisplayNamesOfThoseWhoTranslatedAndApproved() {
        translateAndApprove(
                token("test-t-17", ", 'displayName': 'Léa Martin'"), token("test-r-4", ", 'displayName': 'Luc Petit'"));

        Response shown = given().get(RECORD + "?lang=fr");
        shown.then()
                .body("provenance.translators", contains("Léa Martin"))
                .body("reviewer", equalTo("Luc Petit"))
                .body("reviewed", equalTo(true));
        String page = page();
        assertThat(page).contains("Luc Petit");
        assertThat(page + shown.body().asString()).doesNotContain("test-t-17", "test-r-4");
    }

    @Test
    void aTechnicalTokenNameIsNeverPublic() {
        translateAndApprove(token("test-t-17", ""), token("test-r-4", ""));

        Response shown = given().get(RECORD + "?lang=fr");
        shown.then()
                .body("provenance.translators", empty())
                .body("reviewer", nullValue())
                .body("reviewed", equalTo(true));
        String all = page()
                + shown.body().asString()
                + given().get(RECORD + "/translations").body().asString()
                + given().get("/fr/" + SLUG + "/editions").body().asString()
                + given().get("/fr/feed.json").body().asString();
        assertThat(all).doesNotContain("test-t-17", "test-r-4");
        Desk.admin()
                .get("/api/audit?slug=" + SLUG)
                .then()
                .body("entries.find { it.act == 'approve' }.actor", equalTo("test-r-4"));
    }

    @Test
    void aTokenShowsItsDisplayName() {
        String secret = token("test-named", ", 'displayName': ' Léa  Martin '");

        Desk.bearing(secret).get("/api/tokens/self").then().body("displayName", equalTo("Léa  Martin"));
        Desk.admin()
                .get("/api/tokens")
                .then()
                .body("tokens.find { it.name == 'test-named' }.displayName", equalTo("Léa  Martin"));
        Desk.bearing(token("test-unnamed", "")).get("/api/tokens/self").then().body("displayName", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "''", "' '", "['Léa']", "'L\\u202eéa'"})
    void aNameWithoutVisibleCharactersIsRejected(String name) {
        Desk.sending("{'name': 'test-odd', 'grants': ['author'], 'displayName': " + name + "}")
                .post("/api/tokens")
                .then()
                .statusCode(422)
                .body("field", equalTo("displayName"));
    }

    private void translateAndApprove(String translator, String reviewer) {
        Desk.bearing(translator)
                .contentType("application/json")
                .body("{\"p1\": \"Les ministres se sont réunis.\"}")
                .put(BUNDLE)
                .then()
                .statusCode(201);
        act(translator, "submit");
        act(reviewer, "approve");
        pressroom.release(SLUG, "fr");
    }

    private static void act(String token, String act) {
        Desk.bearing(token)
                .contentType("application/json")
                .header("If-Match", Desk.admin().get(BUNDLE).header("ETag"))
                .body("{}")
                .post(BUNDLE + "/" + act)
                .then()
                .statusCode(200);
    }

    private static String token(String name, String more) {
        return Desk.sending("{'name': '" + name + "', 'grants': ['translator[fr]', 'reviewer[fr]']" + more + "}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static String page() {
        return given().accept("text/html").get("/fr/" + SLUG).body().asString();
    }
}
