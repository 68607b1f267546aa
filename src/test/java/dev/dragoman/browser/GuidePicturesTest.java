package dev.dragoman.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Takes the pictures of docs/editors.md, of the shipped readout in French, into target/guide-pictures. */
@QuarkusTest
@TestProfile(GuidePicturesTest.OnItsOwn.class)
class GuidePicturesTest extends InChromium {

    /** The pictures show the shipped records alone. */
    public static class OnItsOwn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dragoman.data-dir", "target/test-data/pictures-" + UUID.randomUUID());
        }
    }

    private static final Path FOLDER = Path.of("target", "guide-pictures");
    private static final String SLUG = "nato-foreign-ministers-meeting-2023-04-05";
    private static final String PATH = "/desk/records/" + SLUG + "/translations/fr";

    @Test
    void everyScreenOfTheGuideIsShown() {
        String marie = token("Marie Dubois", "\"translator[fr]\", \"reviewer[fr]\", \"publisher\"");
        change(token("Luc Martin", "\"translator[fr]\""));
        try (Visit visit = visit(options().setViewportSize(1200, 820))) {
            Page page = visit.open("/desk/");
            page.fill("#token", marie);
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/");
            take(page, "board");

            visit.open(PATH);
            take(page, "editor");
            visit.open(PATH + "/files");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "readout.json",
                            "application/json",
                            "{\"byline\": \"Ministère\", \"place\": \"Belgique\"}".getBytes(StandardCharsets.UTF_8)));
            page.locator("[data-upload] button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/files/pending/*");
            take(page, "upload");
            visit.open(PATH + "/preview");
            page.frameLocator("iframe").locator("article").waitFor();
            take(page, "preview");

            visit.open(PATH + "/review");
            take(page, "review");
            page.locator("form[action*='/review/approve'] button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**done=approve*");
            visit.open("/desk/release?record=" + SLUG + "&edition=" + SLUG + "/fr");
            take(page, "release");

            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** A version with a correction, in review. */
    private static void change(String token) {
        String api = "/api/records/" + SLUG + "/translations/fr";
        JsonPath stored =
                as(token).header("Accept", "application/json").get(api).jsonPath();
        String text = stored.getString("units.p2.target");
        as(token)
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("place", "Royaume de Belgique", "p2", text.replace("Le ministre Hayashi", "M. Hayashi")))
                .put(api)
                .then()
                .statusCode(200);
        as(token)
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("comment", "Le pays par son nom complet"))
                .post(api + "/submit")
                .then()
                .statusCode(200);
    }

    private static String token(String name, String grants) {
        return Drafts.api()
                .contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"displayName\": \"" + name + "\", \"grants\": [" + grants + "]}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static void take(Page page, String name) {
        page.waitForLoadState();
        assertThat(page.locator("h1").isVisible()).isTrue();
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("desk-" + name + ".png")));
    }
}
