package dev.dragoman.desk.machine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.http.Eventually;
import dev.dragoman.machine.TranslationServer;
import dev.dragoman.machine.WithTranslationServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Machine translation as translators ask for it at the desk, with a provider that is slow, busy or wrong at times. */
@QuarkusTest
@TestProfile(WithTranslationServer.class)
@Timeout(600)
class MachineTranslationTest {

    private final String name = UUID.randomUUID().toString();
    private String slug;
    private RequestSpecification translator;

    @BeforeEach
    void aRecordAndATranslator() {
        slug = Drafts.record();
        translator = AtDesk.signedIn(Drafts.token("translator[ja]"));
    }

    @Test
    void allMissingUnitsAreTranslatedAndMarkedAsMadeByAMachine() {
        Drafts.write(slug, "It *begins* {when}.\n\nSee [the page](https://example.org/).\n");

        String job = all();

        ended(job, "Finished");
        JsonPath stored = new JsonPath(Drafts.stored(slug, "ja"));
        assertThat(target("It *begins* {when}.")).isEqualTo("ja: It *begins* {when}.");
        assertThat(target("See [the page](https://example.org/).")).startsWith("ja: See [the page](https");
        assertThat(target("A record of the desk")).isEqualTo("ja: A record of the desk");
        assertThat(stored.getString("authority")).isEqualTo("machine");
        assertThat(stored.getString("provenance.tool")).isEqualTo("LibreTranslate");
        translator
                .get(path())
                .then()
                .statusCode(200)
                .body(containsString("<p class=\"origin\">Machine: LibreTranslate"));
        translator.get(path() + "/history").then().body(containsString("Translated by machine"));
        translator.get(path() + "/machine").then().body(containsString("There is no unit for a machine"));
    }

    @Test
    void oneUnitIsTranslatedAlone() {
        String job = location(translator.post(path() + "/machine/unit/p2"));

        ended(job, "Finished");
        assertThat(target("Second part.")).isEqualTo("ja: Second part.");
        assertThat(target("First part.")).isNull();
        translator.get(path() + "/evidence").then().body(containsString("<bdi>Machine: LibreTranslate</bdi>"));
    }

    @Test
    void aPersonsTextIsNeverReplaced() {
        Drafts.translate(slug, "ja", "{\"p1\": \"人の訳。\"}");
        Drafts.write(slug, "First part in other words.\n\nSecond part.\n");

        ended(all(), "Finished");

        assertThat(target("First part in other words.")).isEqualTo("人の訳。");
        assertThat(target("Second part.")).isEqualTo("ja: Second part.");
        translator.post(path() + "/machine/unit/p1").then().statusCode(409);
    }

    @Test
    void aPersonWhoIsFasterThanTheMachineKeepsTheirText() {
        Drafts.write(slug, "Wait for hold-" + name + "\n\nSecond part.\n");
        String job = all();
        awaitHeld();
        Drafts.translate(slug, "ja", "{\"p2\": \"人の訳。\"}");

        release();

        Response page = ended(job, "Finished");
        page.then().body(containsString("The unit was changed in the meantime"));
        assertThat(target("Second part.")).isEqualTo("人の訳。");
        assertThat(Drafts.stored(slug, "ja")).contains("ja: Wait for");
    }

    @Test
    void aSourceThatWasChangedMeanwhileIsNotTranslatedFromTheOldText() {
        Drafts.write(slug, "Wait for hold-" + name + "\n\nSecond part.\n");
        String job = all();
        awaitHeld();
        Drafts.write(slug, "Wait for hold-" + name + "\n\nSecond part, reworded.\n");

        release();

        ended(job, "Finished");
        assertThat(target("Wait for hold-" + name)).startsWith("ja: Wait for");
        assertThat(target("Second part, reworded.")).isNull();
    }

    @Test
    void aUnitWhoseReferencesAreLostIsNotStored() {
        Drafts.write(slug, "It begins {when}, lose-markup.\n\nSecond part.\n");

        Response page = ended(all(), "Finished");

        page.then().body(containsString("References or markup were lost")).body(containsString("Try the rest again"));
        assertThat(target("Second part.")).isEqualTo("ja: Second part.");
        assertThat(target("It begins {when}, lose-markup.")).isNull();
    }

    @Test
    void aProviderThatIsBusyIsAskedAgain() {
        Drafts.write(slug, "Try once-429 here " + name + ".\n");

        ended(all(), "Finished");

        assertThat(Drafts.stored(slug, "ja")).contains("ja: Try once-429");
    }

    @Test
    void anErrorOfTheProviderIsRetried() {
        Drafts.write(slug, "Try once-500 here " + name + ".\n");

        ended(all(), "Finished");

        assertThat(Drafts.stored(slug, "ja")).contains("ja: Try once-500");
    }

    @Test
    void aJobStopsWhereTheQuotaIsUsedUpAndCanBeContinued() {
        Drafts.write(slug, "Try once-456 here " + name + ".\n");
        String job = all();

        Response stopped = ended(job, "Stopped");
        stopped.then().body(containsString("quota is used up"));
        translator.post(job + "/resume").then().statusCode(303);

        ended(job, "Finished");
        assertThat(Drafts.stored(slug, "ja")).contains("ja: Try once-456");
    }

    @Test
    void aWrongNumberOfTextsMakesEachUnitGoAlone() {
        Drafts.write(slug, "Here are too-few texts.\n\nSecond part.\n");

        ended(all(), "Finished");

        assertThat(Drafts.stored(slug, "ja")).contains("ja: Here are too-few").contains("ja: Second part.");
    }

    @Test
    void nothingIsStoredAfterAJobWasCancelled() {
        Drafts.write(slug, "Wait for hold-" + name + "\n");
        String job = all();
        awaitHeld();

        translator.post(job + "/cancel").then().statusCode(303);
        release();
        Drafts.write(slug, "No more waiting.\n");
        ended(location(translator.post(path() + "/machine")), "Finished");

        translator.get(job).then().body(containsString("Cancelled"));
        assertThat(target("No more waiting.")).isEqualTo("ja: No more waiting.");
        assertThat(Drafts.stored(slug, "ja")).doesNotContain("Wait for");
    }

    @Test
    void whileAJobRunsThereIsNoSecondOneForTheSameUnits() {
        Drafts.write(slug, "Wait for hold-" + name + "\n\nSecond part.\n");
        String job = all();
        awaitHeld();

        assertThat(all()).isEqualTo(job);
        translator
                .header("HX-Request", "true")
                .get(job)
                .then()
                .body(containsString("In progress"))
                .header("HX-Refresh", equalTo(null));
        release();
        ended(job, "Finished");
    }

    @Test
    void anOutdatedMachineTranslationIsReplacedUntilAPersonAcceptsIt() {
        ended(all(), "Finished");
        Drafts.write(slug, "First part, reworded.\n\nSecond part.\n");

        ended(all(), "Finished");
        assertThat(Drafts.stored(slug, "ja")).contains("ja: First part, reworded.");

        accept("p1", "ja: First part, reworded.");
        translator.get(path() + "/units/p1").then().body(not(containsString("Translated by machine (")));
        Drafts.write(slug, "First part, reworded once more.\n\nSecond part.\n");

        translator.post(path() + "/machine/unit/p1").then().statusCode(409);
    }

    @Test
    void aJobThatHasEndedMakesTheScriptReloadItsPage() {
        String job = all();
        ended(job, "Finished");

        translator.header("HX-Request", "true").get(job).then().header("HX-Refresh", "true");
    }

    @Test
    void onlyTranslatorsOfTheLanguageMayAsk() {
        RequestSpecification other = AtDesk.signedIn(Drafts.token("translator[de]", "reviewer[ja]"));

        other.post(path() + "/machine").then().statusCode(403);
        other.get(path() + "/machine").then().statusCode(200).body(not(containsString("Translate all")));
        AtDesk.browser().get(path() + "/machine").then().statusCode(not(200));
    }

    @Test
    void theJobOfAnotherTranslationIsNotFound() {
        String job = all();

        AtDesk.admin()
                .get(job.replace("/translations/ja/", "/translations/de/"))
                .then()
                .statusCode(404);
        ended(job, "Finished");
    }

    private String path() {
        return "/desk/records/" + slug + "/translations/ja";
    }

    private String all() {
        return location(translator.post(path() + "/machine"));
    }

    private static String location(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private Response ended(String job, String state) {
        return Eventually.get(
                () -> translator.get(job), page -> page.asString().contains("<strong>" + state + "</strong>"));
    }

    private void accept(String unit, String text) {
        translator
                .formParam("version", version())
                .formParam("revision", revision())
                .formParam("text", text)
                .formParam("do", "save")
                .post(path() + "/units/" + unit)
                .then()
                .statusCode(303);
    }

    /** The stored translation of a text; null if there is none. */
    private String target(String source) {
        JsonPath stored = new JsonPath(Drafts.stored(slug, "ja"));
        return stored.getMap("units").keySet().stream()
                .filter(unit -> source.equals(stored.getString("units." + unit + ".source")))
                .map(unit -> stored.getString("units." + unit + ".target"))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private int version() {
        return new JsonPath(Drafts.stored(slug, "ja")).getInt("version");
    }

    private int revision() {
        return new JsonPath(Drafts.stored(slug, "ja")).getInt("revision");
    }

    private void awaitHeld() {
        Eventually.get(
                () -> given().get(TranslationServer.address() + "/held/" + name), answer -> answer.statusCode() == 200);
    }

    private void release() {
        given().post(TranslationServer.address() + "/release/" + name).then().statusCode(200);
    }
}
