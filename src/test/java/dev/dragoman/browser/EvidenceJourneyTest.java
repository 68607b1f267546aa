package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dev.dragoman.desk.Drafts;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evidence of a translation at the desk, with and without scripts. */
@QuarkusTest
class EvidenceJourneyTest extends InChromium {

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @ParameterizedTest
    @CsvSource({"en-US, 1280, true, ltr", "ar-EG, 390, true, rtl", "en-US, 390, false, ltr"})
    void aPublisherLooksAtTheEvidenceAndDownloadsIt(String language, int width, boolean scripts, String direction) {
        String slug = Drafts.record();
        String path = "/desk/records/" + slug + "/translations/fr";
        Drafts.translate(
                slug,
                "fr",
                "{\"provenance\": {\"tool\": \"DeepL 3\", \"madeBy\": \"machine\"}, \"units\": {"
                        + "\"title\": {\"target\": \"Un titre\"}, \"p1\": {\"target\": \"Première partie.\"},"
                        + " \"p2\": {\"target\": \"Deuxième partie.\"}}}");
        pressroom.approve(slug, "fr");
        pressroom.release(slug, "en", "fr");
        Drafts.translate(
                slug,
                "fr",
                "{\"provenance\": {\"madeBy\": \"human\"}, \"units\": {\"p1\": {\"target\": \"La première partie.\"}}}");
        String name = "evidence-" + language + "-" + width + (scripts ? "" : "-plain");
        try (Visit visit = visit(options()
                .setLocale(language)
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, 900)
                .setAcceptDownloads(true))) {
            Page page = visit.open(path + "/history");
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            page.waitForURL("**/history");

            page.click("main a[href$='/evidence']");
            page.waitForURL("**/evidence");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo(direction);
            assertThat(page.locator(".madeby tbody tr").count()).isEqualTo(3);
            assertThat(page.locator(".madeby").textContent()).contains("DeepL 3");
            assertThat(page.locator(".madeby tr.unreviewed").count()).isZero();
            checked(page, scripts, name + "-newest");

            page.click("main nav a[href$='?edition=1']");
            page.waitForURL("**/evidence?edition=1");
            assertThat(page.locator("main nav [aria-current]").getAttribute("href"))
                    .endsWith("?edition=1");
            checked(page, scripts, name + "-edition");
            Download download = page.waitForDownload(() -> page.click("a[href*='format=csv']"));
            assertThat(download.suggestedFilename()).isEqualTo(slug + ".fr.1.evidence.csv");

            page.click("main .ways a[href$='/fr']");
            page.waitForSelector(".unit .origin");
            checked(page, scripts, name + "-editor");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void checked(Page page, boolean scripts, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
        if (scripts) {
            assertThat(Accessibility.violations(page)).as(name).isEmpty();
        }
    }
}
