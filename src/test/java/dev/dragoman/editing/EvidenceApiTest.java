package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.json.Digest;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class EvidenceApiTest {

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String MACHINE = "{'provenance': {'tool': 'DeepL 3', 'madeBy': 'machine'}, 'units': {"
            + "'title': {'target': 'Un titre'}, 'p1': {'target': 'Les ministres se sont vus.'},"
            + " 'p2': {'target': 'Ils ont parlé.'}}}";
    private static final String PERSON = "{'p1': 'Les ministres se sont réunis.'}";

    private final int number = LAST.incrementAndGet();
    private final String slug = "test-evidence-" + number;
    private final String bundle = "/api/records/" + slug + "/translations/fr";
    private final String translatorName = "test-translator-" + slug;
    private final String reviewerName = "test-reviewer-" + slug;
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);
    private String translator;
    private String reviewer;

    @BeforeEach
    void writeAndRelease() {
        pressroom.write(slug, "The ministers met.\n\nThey talked.\n");
        pressroom.release(slug, "en");
        translator = token(translatorName, "translator[fr]", ", 'displayName': 'Léa Martin'");
        reviewer = token(reviewerName, "reviewer[fr]", "");
    }

    @Test
    void anAuditorLearnsWhoOrWhatMadeEachUnitAndWhoReviewedIt() {
        upload(MACHINE);
        upload("{'provenance': {'madeBy': 'human'}, 'units': {'p1': {'target': 'Les ministres se sont réunis.'}}}");
        approveAndRelease();

        report(1)
                .body("slug", equalTo(slug))
                .body("edition", equalTo(1))
                .body("released", notNullValue())
                .body("units.unit", contains("title", "p1", "p2"))
                .body("units.origin.kind", contains("machine", "person", "machine"))
                .body("units.origin.tool", contains("DeepL 3", null, "DeepL 3"))
                .body("units.origin.claimed", contains(true, true, true))
                .body("units.origin.machineTool", contains(null, "DeepL 3", null))
                .body("units[1].made.name", equalTo(translatorName))
                .body("units[1].made.displayName", equalTo("Léa Martin"))
                .body("units[1].reviewed.name", equalTo(reviewerName))
                .body("units[1].reviewed.displayName", nullValue())
                .body(
                        "units[1].sourceDigest",
                        equalTo(Digest.of("The ministers met.").hex()))
                .body(
                        "units[1].targetDigest",
                        equalTo(Digest.of("Les ministres se sont réunis.").hex()))
                .body("summary.reviewed", equalTo(3))
                .body("summary.origins.machine", equalTo(2));
    }

    @Test
    void whatThePublicReadsNamesOnlyThoseWhoAgreed() {
        upload(MACHINE);
        upload("{'provenance': {'madeBy': 'human'}, 'units': {'p1': {'target': 'Les ministres se sont réunis.'}}}");
        approveAndRelease();

        Response shown = given().get("/api/records/" + slug + "?lang=fr");
        shown.then()
                .body("evidence.byUnit.p1.by", equalTo("Léa Martin"))
                .body("evidence.byUnit.p1.fromMachine", equalTo(true))
                .body("evidence.byUnit.p1.reviewed", equalTo(true))
                .body("evidence.byUnit.p1.reviewedBy", nullValue())
                .body("evidence.machineUnreviewed", equalTo(0));
        String page = given().accept("text/html").get("/fr/" + slug).body().asString();
        assertThat(page)
                .contains("Parties de ce texte traduites automatiquement, puis relues par une personne\u00a0: 2 sur 3."
                        + " Seul le texte anglais fait foi.");
        assertThat(shown.body().asString() + page).doesNotContain(translatorName, reviewerName);
    }

    @Test
    void aConfirmationIsOfThePersonWhoGaveIt() {
        upload(MACHINE);
        approveAndRelease();
        pressroom.write(slug, "The two ministers met.\n\nThey talked.\n");
        act(translator, "confirm");
        approve();
        pressroom.release(slug, "en", "fr");

        report(2)
                .body("units.find { it.unit == 'p1' }.confirmed.name", equalTo(translatorName))
                .body("units.find { it.unit == 'p1' }.origin.kind", equalTo("machine"))
                .body("units.find { it.unit == 'p2' }.confirmed", nullValue());
        report(1).body("units.find { it.unit == 'p1' }.confirmed", nullValue());
    }

    @Test
    void theEvidenceOfAnEditionNeverChangesAndNothingOfADraftShows() {
        upload(MACHINE);
        approveAndRelease();
        String before = report(1).extract().body().asString();
        String shown = given().get("/api/records/" + slug + "?lang=fr").body().asString();

        upload(PERSON);
        approve();

        assertThat(report(1).extract().body().asString()).isEqualTo(before);
        assertThat(given().get("/api/records/" + slug + "?lang=fr").body().asString())
                .isEqualTo(shown);
        evidence(2).then().statusCode(404).body("type", endsWith("unknown-edition"));
    }

    @Test
    void aDismissedWarningIsKeptWithItsReason() {
        upload(MACHINE.replace("Ils ont parlé.", "Ils ont  parlé."));
        Desk.bearing(reviewer)
                .contentType("application/json")
                .header("If-Match", etag())
                .body("{\"check\": \"double_space\", \"unit\": \"p2\", \"reason\": \"=Said so\"}")
                .post(bundle + "/findings/dismiss")
                .then()
                .statusCode(200);
        approveAndRelease();

        report(1)
                .body("units.find { it.unit == 'p2' }.findings", hasSize(1))
                .body("units.find { it.unit == 'p2' }.findings[0].kind", equalTo("dismissed"))
                .body("units.find { it.unit == 'p2' }.findings[0].reason", equalTo("=Said so"))
                .body("units.find { it.unit == 'p2' }.findings[0].name", equalTo(reviewerName));
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        upload(MACHINE.replace("DeepL 3", "=HYPERLINK(1,2)"));
        approveAndRelease();

        Response csv = Desk.admin().accept("text/csv").get(bundle + "/editions/1/evidence");

        csv.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + slug + ".fr.1.evidence.csv\"");
        assertThat(csv.body().asString().lines().toList())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("slug,locale,edition,unit,source_digest,");
        assertThat(csv.body().asString())
                .contains("," + "\"'=HYPERLINK(1,2)\",")
                .contains("," + translatorName + ",Léa Martin,");
    }

    @Test
    void onlyPublishersOfTheLocaleAndAdminsGetIt() {
        upload(MACHINE);
        approveAndRelease();
        String address = bundle + "/editions/1/evidence";

        given().get(address).then().statusCode(401);
        Desk.bearing(translator).get(address).then().statusCode(403);
        Desk.bearing(token("test-german-" + slug, "publisher[de]", ""))
                .get(address)
                .then()
                .statusCode(403);
        Desk.bearing(token("test-french-" + slug, "publisher[fr]", ""))
                .get(address)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "x", "01", "99999999999"})
    void anEditionThatThereIsNotIsNotFound(String number) {
        upload(MACHINE);
        approveAndRelease();

        Desk.admin().get(bundle + "/editions/" + number + "/evidence").then().statusCode(404);
    }

    private Response evidence(int edition) {
        return Desk.admin().get(bundle + "/editions/" + edition + "/evidence");
    }

    private ValidatableResponse report(int edition) {
        return evidence(edition).then().statusCode(200);
    }

    private void upload(String file) {
        Response before = Desk.admin().get(bundle);
        var request = Desk.bearing(translator).contentType("application/json").body(file.replace('\'', '"'));
        if (before.header("ETag") != null) {
            request.header("If-Match", before.header("ETag"));
        }
        assertThat(request.put(bundle).statusCode()).isIn(200, 201);
    }

    private void approveAndRelease() {
        approve();
        pressroom.release(slug, "fr");
    }

    private void approve() {
        act(translator, "submit");
        act(reviewer, "approve");
    }

    private void act(String token, String act) {
        Desk.bearing(token)
                .contentType("application/json")
                .header("If-Match", etag())
                .body("{}")
                .post(bundle + "/" + act)
                .then()
                .statusCode(200);
    }

    private String etag() {
        return Desk.admin().get(bundle).header("ETag");
    }

    private static String token(String name, String grant, String more) {
        return Desk.sending("{'name': '" + name + "', 'grants': ['" + grant + "']" + more + "}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
