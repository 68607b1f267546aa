package dev.dragoman.editing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.desk.Drafts;
import dev.dragoman.desk.exchange.Zip;
import dev.dragoman.http.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExchangeApiTest {

    private static final String IMPORTS = "/api/imports";

    @ParameterizedTest
    @CsvSource({
        "application/json, json",
        "application/xliff+xml, xlf",
        "application/x-xliff+xml, xliff",
        "text/x-gettext-translation, po"
    })
    void chosenTranslationsAreExportedInOneFormat(String format, String extension) {
        String one = Drafts.record();
        String two = Drafts.record();
        Drafts.translate(one, "gd", "{\"p1\": \"A’ chiad phàirt.\"}");

        Response zip = Desk.sending("{'slugs': ['" + one + "', '" + two + "', 'test-no-such-record'],"
                        + " 'locales': ['gd', 'ga'], 'format': '" + format + "'}")
                .post("/api/exports");

        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.contentType()).startsWith("application/zip");
        Map<String, String> files = Zip.read(zip.asByteArray());
        assertThat(files)
                .containsOnlyKeys(
                        one + "/gd." + extension,
                        one + "/ga." + extension,
                        two + "/gd." + extension,
                        two + "/ga." + extension,
                        "manifest.json");
        assertThat(files.get(one + "/gd." + extension)).contains("A’ chiad phàirt.");
        assertThat(files.get("manifest.json")).contains("test-no-such-record", "\"missing\":");
    }

    @Test
    void aDryRunOfAnExportSaysHowLargeItWouldBe() {
        Desk.sending("{'slugs': ['test-a', 'test-b'], 'locales': ['gd', 'ga', 'cy']}")
                .queryParam("dryRun", true)
                .post("/api/exports")
                .then()
                .statusCode(200)
                .body("files", equalTo(6))
                .body("dryRun", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'locales': ['gd']}                                            | 422 | invalid-export",
                "{'slugs': [], 'locales': ['gd']}                               | 422 | invalid-export",
                "{'slugs': ['No Slug'], 'locales': ['gd']}                      | 422 | invalid-export",
                "{'slugs': ['test-a'], 'locales': ['gd'], 'format': 'text/csv'} | 422 | invalid-export",
                "{'slugs': ['test-a'], 'locales': ['en']}                       | 400 | invalid-parameter",
                "{'slugs': ['test-a'], 'locales': ['xx-nope-x']}                | 400 | ill-formed-language-tag",
                "{'slugs': ['test-a'], 'locales': ['gd'], 'x': 1}               | 400 | unknown-member"
            })
    void anExportThatCannotBeMeantIsDeclinedWithTheField(String body, int status, String type) {
        Desk.sending(body).post("/api/exports").then().statusCode(status).body("type", endsWith("/" + type));
    }

    @Test
    void anEditorExportsOnlyLanguagesWhoseDraftsTheyMayRead() {
        String token = Drafts.token("translator[gd]");

        Desk.bearing(token)
                .contentType("application/json")
                .body("{\"slugs\": [\"test-a\"], \"locales\": [\"ga\"]}")
                .post("/api/exports")
                .then()
                .statusCode(403)
                .body("type", endsWith("/forbidden"));
    }

    @Test
    void aZipFileIsCheckedThenTakenWithAReportForEachFile() {
        String one = Drafts.record();
        byte[] zip = new Zip()
                .with("back/" + one + "/gd.json", "{\"p1\": \"A’ chiad phàirt.\"}")
                .with("back/" + one + "/ga.json", "{\"p1\": ")
                .with("unknown-record-of-tests/gd.json", "{\"p1\": \"x\"}")
                .bytes();

        Response begun = upload(Desk.admin(), zip, "agency.zip");

        begun.then()
                .statusCode(202)
                .header("Location", startsWith(IMPORTS + "/"))
                .body("name", equalTo("agency.zip"))
                .body("files.path", hasItem("back/" + one + "/gd.json"));
        String job = begun.header("Location");
        Response checked = ended(job, "checked");
        checked.then()
                .body("files.state", contains("ready", "refused", "refused"))
                .body("files[0].taken", equalTo(1))
                .body("files[2].reason", containsString("There is no record"));
        assertThat(Drafts.stored(one, "gd")).doesNotContain("A’ chiad phàirt.");

        Desk.admin().post(job + "/take").then().statusCode(202);

        ended(job, "taken").then().body("files.state", contains("taken", "refused", "refused"));
        assertThat(Drafts.stored(one, "gd")).contains("A’ chiad phàirt.");
        Desk.admin().get(IMPORTS).then().statusCode(200).body("imports.id", hasItem(job.replace(IMPORTS + "/", "")));
        Desk.admin().delete(job).then().statusCode(204);
        Desk.admin().get(job).then().statusCode(404).body("type", endsWith("/not-found"));
    }

    @Test
    void aDryRunOfAnImportListsTheFilesAndKeepsNothing() {
        String token = Drafts.token("translator[gd]");

        Desk.bearing(token)
                .contentType("application/zip")
                .queryParam("dryRun", true)
                .body(new Zip().with("test-a/gd.json", "{}").bytes())
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .body("dryRun", equalTo(true))
                .body("files.path", contains("test-a/gd.json"));

        Desk.bearing(token).get(IMPORTS).then().statusCode(200).body("imports", equalTo(List.of()));
    }

    @Test
    void aDryRunOfTakingOrDeletingAnImportChangesNothing() {
        String one = Drafts.record();
        byte[] zip = new Zip()
                .with(one + "/gd.json", "{\"p1\": \"A’ chiad phàirt.\"}")
                .bytes();
        String job = upload(Desk.admin(), zip, "agency.zip").header("Location");
        ended(job, "checked");

        Desk.admin()
                .queryParam("dryRun", true)
                .post(job + "/take")
                .then()
                .statusCode(202)
                .body("dryRun", equalTo(true));
        Desk.admin()
                .queryParam("dryRun", true)
                .delete(job)
                .then()
                .statusCode(204)
                .header("Dragoman-Dry-Run", equalTo("true"));

        Desk.admin().get(job).then().statusCode(200).body("state", equalTo("checked"));
        assertThat(Drafts.stored(one, "gd")).doesNotContain("A’ chiad phàirt.");
        Desk.admin().delete(job).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../%s/gd.json",
                "../../../../etc/%s/gd.json",
                "%s/../%<s/gd.json",
                "/%s/gd.json",
                "C:\\%s\\gd.json",
                "..\\%s\\gd.json"
            })
    void aPathThatLeadsOutOfTheZipFileIsRefused(String path) {
        String one = Drafts.record();
        byte[] zip = new Zip()
                .with(path.formatted(one), "{\"p1\": \"A’ chiad phàirt.\"}")
                .bytes();

        String job = upload(Desk.admin(), zip, "agency.zip").header("Location");

        ended(job, "checked")
                .then()
                .body("files.state", contains("refused"))
                .body("files[0].reason", equalTo("The path leads out of the zip file"));
        Desk.admin().delete(job).then().statusCode(204);
    }

    @Test
    void whatAFileInAZipFileClaimsOfAuthorityAndReviewersIsIgnored() {
        String one = Drafts.record();
        byte[] zip = new Zip()
                .with(
                        one + "/gd.json",
                        "{\"authority\": \"authentic\", \"provenance\": {\"reviewers\": [\"Prof. Nobody\"]},"
                                + " \"units\": {\"p1\": {\"target\": \"A’ chiad phàirt.\"}}}")
                .bytes();
        String job = upload(Desk.admin(), zip, "agency.zip").header("Location");
        ended(job, "checked");

        Desk.admin().post(job + "/take").then().statusCode(202);
        ended(job, "taken");

        assertThat(Drafts.stored(one, "gd"))
                .contains("A’ chiad phàirt.")
                .doesNotContain("authentic")
                .doesNotContain("Prof. Nobody");
    }

    @Test
    void anImportThatIsSentAgainWithItsKeyIsNotBegunTwice() {
        String token = Drafts.token("translator[gd]");
        String key = UUID.randomUUID().toString();
        byte[] zip = new Zip().with("test-a/gd.json", "{}").bytes();

        String first = upload(Desk.bearing(token).header("Idempotency-Key", key), zip, "one.zip")
                .header("Location");
        String second = upload(Desk.bearing(token).header("Idempotency-Key", key), zip, "one.zip")
                .header("Location");

        assertThat(second).isNotNull().isEqualTo(first);
        assertThat(Desk.bearing(token).get(IMPORTS).jsonPath().getList("imports"))
                .hasSize(1);
    }

    @Test
    void anImportIsItsPersonsOwn() {
        String job = upload(
                        Desk.bearing(Drafts.token("translator[gd]")),
                        new Zip().with("test-a/gd.json", "{}").bytes(),
                        "own.zip")
                .header("Location");

        Desk.admin().get(job).then().statusCode(404);
        Desk.admin().post(job + "/take").then().statusCode(404);
        Desk.admin().post(job + "/resume").then().statusCode(404);
        Desk.admin().delete(job).then().statusCode(404);
    }

    @Test
    void whatHasEndedIsNotResumed() {
        String job = upload(Desk.admin(), new Zip().with("test-a/gd.json", "{}").bytes(), "ended.zip")
                .header("Location");
        ended(job, "checked");

        Desk.admin().post(job + "/resume").then().statusCode(409).body("type", endsWith("/wrong-state"));
        Desk.admin().delete(job).then().statusCode(204);
    }

    @Test
    void whatIsNoZipFileOrComesFromNoTranslatorIsDeclined() {
        upload(Desk.admin(), "no zip file".getBytes(UTF_8), "x.zip")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-body"));
        Desk.sending("{}").post(IMPORTS).then().statusCode(415);
        upload(
                        Desk.bearing(Drafts.token("reviewer[gd]")),
                        new Zip().with("test-a/gd.json", "{}").bytes(),
                        "x.zip")
                .then()
                .statusCode(403)
                .body("detail", not(containsString("Exception")));
        Desk.bearing("drg_none").get(IMPORTS).then().statusCode(401);
    }

    private static Response upload(RequestSpecification as, byte[] zip, String name) {
        return as.contentType("application/zip")
                .queryParam("name", name)
                .body(zip)
                .post(IMPORTS);
    }

    private static Response ended(String job, String state) {
        return Eventually.get(
                () -> Desk.admin().get(job),
                answer -> state.equals(answer.jsonPath().getString("state")));
    }
}
