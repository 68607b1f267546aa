package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.records.SampleRecords;
import dev.dragoman.storage.Concurrently;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UploadTest {

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String FIRST = "{when}, the ministers met.\n\nThey spoke of *trade* & peace.\n\nThey left.";

    private String slug;
    private String address;

    @BeforeEach
    void aRecordThatIsNotPublic() {
        slug = "test-upload-" + LAST.incrementAndGet();
        address = "/api/records/" + slug + "/translations/fr";
        write(FIRST);
    }

    @Test
    void aFirstUploadIsTakenAndReported() {
        json("{\"p1\": \"{when}, les ministres.\", \"title\": \"Réunion\"}")
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("version", equalTo(1))
                .body("taken", contains("p1", "title"))
                .body("missing", contains("p2", "p3"))
                .body("text", equalTo("2 taken, 2 missing"));

        assertThat(exported("application/json"))
                .contains("\"target\"")
                .contains("{when}, les ministres.")
                .contains("Réunion");
    }

    @Test
    void findingsAreInTheEditorsLanguage() {
        slug = "test-upload-" + LAST.incrementAndGet();
        address = "/api/records/" + slug + "/translations/fr";
        write("1. First point.\n");

        Desk.admin()
                .contentType("application/json")
                .header("Accept-Language", "pt, de-AT;q=0.9, en;q=0.5")
                .body("{\"p1\": \"2. Premier point.\"}")
                .put(address)
                .then()
                .statusCode(201)
                .body(
                        "findings.find { it.check == 'points' }.message",
                        equalTo("Die Übersetzung beginnt mit „2.“; die Nummer „1.“ des Punktes wird daneben gedruckt,"
                                + " lassen Sie sie im Text daher weg"))
                .body(
                        "findings.find { it.check == 'points' }.type",
                        equalTo("https://dragoman.dev/docs/checks.md#points"));
    }

    @Test
    void theReportNamesTheErrorsThatWouldStopARelease() {
        slug = "test-upload-" + LAST.incrementAndGet();
        address = "/api/records/" + slug + "/translations/fr";
        write("1. First point.\n2. Second point.\n");

        json("{\"p1\": \"2. Premier point.\", \"p2\": \"2. Deuxième point.\"}")
                .statusCode(201)
                .body("findings.find { it.check == 'points' && it.unit == 'p1' }.severity", equalTo("error"))
                .body("findings.find { it.check == 'points' && it.unit == 'p2' }.severity", equalTo("warning"))
                .body(
                        "text",
                        equalTo("2 taken, 1 missing; error in p1 (points): The translation begins with “2.”;"
                                + " the point’s label “1.” is printed next to it, so leave it out of the text"));
    }

    @Test
    void whatIsUploadedIsADraftThatNoReaderSees() {
        json("{\"title\": \"Secret\"}").statusCode(201);

        given().get("/api/records/" + slug).then().statusCode(404);
        given().get("/fr/" + slug).then().statusCode(404);
        given().get("/api/records?lang=fr&limit=100").then().body("records.slug", not(hasItem(slug)));
        given().get(address).then().statusCode(401).body("detail", not(containsString(slug)));
    }

    @Test
    void aPersonGetsTheReportAsAShortText() {
        Desk.admin()
                .contentType("application/json")
                .accept("text/plain")
                .body("{\"p1\": \"Les ministres.\", \"p3\": \"Ils sont partis.\"}")
                .put(address)
                .then()
                .statusCode(201)
                .body(equalTo("1 taken, 3 missing, 1 refused: placeholder {when} is missing in p1\n"));
    }

    @Test
    void theShortTextListsTheWarnings() {
        Desk.admin()
                .contentType("application/json")
                .accept("text/plain")
                .body("{\"p1\": \"{when}, les ministres &amp;amp; leurs équipes.\"}")
                .put(address)
                .then()
                .statusCode(201)
                .body(startsWith("1 taken, 3 missing\nwarning in p1 ("))
                .body(endsWith("\n"))
                .body(not(containsString("(missing)")));
    }

    @Test
    void withoutATokenVersionsAreNotDisclosed() {
        json("{\"title\": \"Réunion\"}").statusCode(201);

        given().contentType("application/json")
                .body("{\"title\": \"Autre\"}")
                .put(address)
                .then()
                .statusCode(401)
                .header("ETag", nullValue());
    }

    @Test
    void aSecondUploadMustSayWhichVersionItChanges() {
        String etag = json("{\"title\": \"Réunion\"}").extract().header("ETag");

        json("{\"title\": \"Autre\"}").statusCode(428).body("newest", equalTo(etag));
        Desk.admin()
                .header("If-Match", "\"1-000000000000\"")
                .contentType("application/json")
                .body("{\"title\": \"Autre\"}")
                .put(address)
                .then()
                .statusCode(412)
                .body("newest", equalTo(etag));
        ifMatch(etag, "{\"title\": \"Autre\"}").statusCode(200).body("version", equalTo(2));
    }

    @Test
    void anUploadWithoutChangesMakesNoVersion() {
        String etag = json("{\"title\": \"Réunion\"}").extract().header("ETag");

        ifMatch(etag, "{\"title\": \"Réunion\"}")
                .statusCode(200)
                .header("ETag", equalTo(etag))
                .body("unchanged", contains("title"))
                .body("version", equalTo(1));
    }

    @Test
    void aDryRunReportsAndChangesNothing() {
        Desk.admin()
                .queryParam("dryRun", "true")
                .contentType("application/json")
                .body("{\"title\": \"Réunion\", \"p2\": \"Ils ont parlé.\"}")
                .put(address)
                .then()
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("version", equalTo(1))
                .body("taken", contains("title"))
                .body("refused[0].unit", equalTo("p2"))
                .body("refused[0].check", equalTo("placeholders"));

        json("{\"title\": \"Réunion\"}").statusCode(201);
    }

    @Test
    void anUploadFromAnOlderExportIsOutdatedWithBothTexts() {
        String export = exported("application/json");
        write(FIRST.replace("They left.", "They left in the evening."));

        json(export.replaceAll("(\"source\"\\s*:\\s*\"They left\\.\")", "$1, \"target\": \"Ils sont partis.\""))
                .statusCode(201)
                .body("outdated.unit", contains("p3"))
                .body("outdated[0].source", equalTo("They left in the evening."))
                .body("outdated[0].translatedFrom", equalTo("They left."))
                .body("outdated[0].changedIn", equalTo(2))
                .body("text", containsString("1 outdated (source changed in revision 2)"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/xliff+xml, 201",
        "application/x-xliff+xml, 201",
        "text/x-gettext-translation, 201",
        "application/json, 201"
    })
    void anExportSurvivesTheRoundTripInEveryFormat(String type, int status) {
        String etag =
                json("{\"title\": \"Réunion\", \"p1\": \"{when}, les ministres.\", \"p2\": \"Du *commerce* & de la paix.\"}")
                        .statusCode(status)
                        .extract()
                        .header("ETag");

        Desk.admin()
                .header("If-Match", etag)
                .contentType(type)
                .body(exportedBytes(type))
                .put(address)
                .then()
                .statusCode(200)
                .body("unchanged", contains("title", "p1", "p2"))
                .body("taken", empty())
                .body("version", equalTo(1));
    }

    @Test
    void anEmptyExportIsAFileToBeginWith() {
        Response export = Desk.admin().accept("text/x-gettext-translation").get(address);

        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.header("ETag")).isNull();
        assertThat(export.header("Content-Disposition")).contains(slug + ".fr.po");
        assertThat(export.header("Cache-Control")).contains("no-store");
        assertThat(export.asString()).contains("msgctxt \"p1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"P1\": \"x\"} | 422 | invalid-bundle | no unit \"P1\"",
                "application/json | {\"p1\": 3} | 422 | invalid-bundle | members are texts",
                "application/json | {\"title\": \"a\", \"title\": \"b\"} | 400 | invalid-body | member \"title\" already",
                "application/json | {\"title | 400 | invalid-body | line",
                "application/json | {} | 422 | no-unit-taken | No unit",
                "application/json | {\"p1\": \"Les ministres\"} | 422 | no-unit-taken | placeholder {when} is missing in p1",
                "application/xliff+xml | <xliff | 422 | invalid-bundle | line 1: the file is not well-formed XML",
                "application/xliff+xml | <!DOCTYPE a []><xliff/> | 422 | invalid-bundle | DOCTYPE",
                "text/x-gettext-translation | msgid \"a | 422 | invalid-bundle | line 1",
                "text/plain | x | 415 | unsupported-media-type | application/xliff+xml",
            })
    void aBrokenFileIsAClearProblemAndChangesNothing(
            String type, String body, int status, String problem, String detail) {
        Desk.admin()
                .contentType(type)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://dragoman.dev/problems/" + problem))
                .body("detail", containsString(detail));

        assertThat(Desk.admin().get(address).header("ETag")).isNull();
    }

    @Test
    void theCanonicalTextIsNoTranslation() {
        Desk.admin()
                .contentType("application/json")
                .body("{\"title\": \"x\"}")
                .put("/api/records/" + slug + "/translations/en")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("locale"));
    }

    @Test
    void aRecordThatIsNotThereHasNoTranslations() {
        Desk.admin()
                .contentType("application/json")
                .body("{\"title\": \"x\"}")
                .put("/api/records/test-no-such/translations/fr")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://dragoman.dev/problems/unknown-record"));
    }

    @Test
    void theSameRequestWithItsKeyIsAnsweredTheSameAndDoneOnce() {
        String body = "{\"title\": \"Réunion\"}";
        Response first = keyed("k-1", body);

        Response again = keyed("k-1", body);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(keyed("k-1", "{\"title\": \"Autre\"}").path("type").toString())
                .endsWith("idempotency-key-reused");
        assertThat(keyed("", body).path("type").toString()).endsWith("invalid-idempotency-key");
    }

    @Test
    void ofFiftyUploadsWithOneTagExactlyOneWins() throws InterruptedException, ExecutionException {
        String etag = json("{\"title\": \"Réunion\"}").extract().header("ETag");

        List<Integer> answers = Concurrently.run(50, number -> ifMatch(etag, "{\"title\": \"Réunion " + number + "\"}")
                .extract()
                .statusCode());

        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(Desk.admin().get(address).header("ETag")).startsWith("\"2-");
    }

    @Test
    void anEarlierVersionCanBeFetchedAndRestored() {
        String etag = json("{\"title\": \"Réunion\"}").extract().header("ETag");
        String second = ifMatch(etag, "{\"title\": \"Faute\"}").extract().header("ETag");

        byte[] earlier = Desk.admin()
                .queryParam("version", 1)
                .accept("application/json")
                .get(address)
                .asByteArray();

        String file = new String(earlier, java.nio.charset.StandardCharsets.UTF_8);
        ifMatch(second, file).statusCode(200).body("kept", contains("title")).body("version", equalTo(2));
        // Without its version it is compared with the newest.
        ifMatch(second, file.replace("\"version\": 1,", ""))
                .statusCode(200)
                .body("taken", contains("title"))
                .body("version", equalTo(3));
        Desk.admin().queryParam("version", 9).get(address).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/xliff+xml",
                "application/x-xliff+xml",
                "text/x-gettext-translation"
            })
    void anOldExportUnderANewEtagRevertsNothing(String type) {
        String first =
                json("{\"title\": \"Réunion\", \"p3\": \"Partis.\"}").extract().header("ETag");
        String old = exported(type);
        String second =
                ifMatch(first, "{\"title\": \"Réunion, revue\"}").extract().header("ETag");

        sent(second, type, old.replace("Partis.", "Ils partirent."))
                .statusCode(200)
                .body("base", equalTo(1))
                .body("taken", contains("p3"))
                .body("kept", contains("title"))
                .body("conflicts", empty());
        assertThat(exported("application/json")).contains("Réunion, revue").contains("Ils partirent.");

        String third = Desk.admin().accept(type).get(address).header("ETag");
        sent(third, type, old.replace("Réunion", "Rencontre"))
                .statusCode(200)
                .body("conflicts.unit", contains("title"))
                .body("conflicts[0].base", equalTo("Réunion"))
                .body("conflicts[0].stored", equalTo("Réunion, revue"))
                .body("conflicts[0].uploaded", equalTo("Rencontre"))
                .body("version", equalTo(3));
        assertThat(exported("application/json")).contains("Réunion, revue");
    }

    @Test
    void aFileWithoutABaseIsComparedWithTheVersionThatTheRequestNames() {
        String first = json("{\"title\": \"Réunion\"}").extract().header("ETag");

        ifMatch(first, "{\"title\": \"Rencontre\"}")
                .body("base", equalTo(1))
                .body("taken", contains("title"))
                .body("notes", contains(containsString("compared with version 1")));
    }

    @Test
    void aBaseBeyondTheNewestVersionIsRefused() {
        json("{\"version\": 1, \"units\": {\"title\": {\"target\": \"Réunion\"}}}")
                .statusCode(422)
                .body("type", containsString("invalid-bundle"))
                .body("detail", containsString("version 1"));
    }

    @Test
    void aRevisionBeyondTheNewestIsRefused() {
        json("{\"revision\": 999, \"units\": {\"title\": {\"target\": \"Réunion\"}}}")
                .statusCode(422)
                .body("type", containsString("invalid-bundle"))
                .body("detail", containsString("revision 999"));
        json("{\"title\": \"Réunion\"}").statusCode(201);
    }

    private ValidatableResponse sent(String etag, String type, String body) {
        return Desk.admin()
                .header("If-Match", etag)
                .contentType(type)
                .body(body)
                .put(address)
                .then();
    }

    private Response keyed(String key, String body) {
        return Desk.admin()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .put(address);
    }

    private ValidatableResponse json(String body) {
        return Desk.admin()
                .contentType("application/json")
                .body(body)
                .put(address)
                .then();
    }

    private ValidatableResponse ifMatch(String etag, String body) {
        return Desk.admin()
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .put(address)
                .then();
    }

    private String exported(String type) {
        return new String(exportedBytes(type), java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] exportedBytes(String type) {
        return Desk.admin().accept(type).get(address).asByteArray();
    }

    private void write(String body) {
        String file = SampleRecords.fileWithEvent("\n" + body + "\n");
        String etag = Desk.admin().get("/api/records/" + slug + "/draft").header("ETag");
        Desk.admin()
                .headers(etag == null ? Map.of() : Map.of("If-Match", etag))
                .contentType("text/markdown")
                .body(file)
                .put("/api/records/" + slug)
                .then()
                .statusCode(etag == null ? 201 : 200);
    }
}
