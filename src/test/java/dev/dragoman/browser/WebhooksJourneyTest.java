package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dragoman.desk.Drafts;
import dev.dragoman.webhooks.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of webhooks at the desk, with and without scripts. */
@QuarkusTest
class WebhooksJourneyTest extends InChromium {

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    @ParameterizedTest
    @CsvSource({"en-US, 1280, true", "ar-EG, 390, true", "en-US, 1280, false"})
    void anAdministratorSendsATestMessageAndSendsItAgain(String language, int width, boolean scripts) {
        String name = "webhooks-" + language + (scripts ? "" : "-plain");
        try (Receiver receiver = new Receiver();
                Visit visit = visit(options()
                        .setLocale(language)
                        .setViewportSize(width, 844)
                        .setJavaScriptEnabled(scripts))) {
            String id = Drafts.api()
                    .contentType("application/json")
                    .body("{\"name\": \"test-hook-" + UUID.randomUUID() + "\", \"url\": \"" + receiver.url()
                            + "\", \"events\": [\"work\"]}")
                    .post("/api/webhooks")
                    .path("id");
            Page page = visit.open("/desk/administration/webhooks");
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            page.waitForSelector(".hooks");
            page.click("form[action$='" + id + "/ping'] button");
            page.waitForURL("**/messages/*?sent=1");
            String sent = receiver.next().id();
            assertThat(page.locator(".facts code").textContent()).isEqualTo(sent);
            page.click(".replay button");
            page.waitForURL("**/messages/*?sent=1");
            assertThat(receiver.next().id()).isEqualTo(sent);
            checked(page, scripts, name + "-message");

            page.click(".place a");
            page.selectOption("#webhook", id);
            page.click("[role=search] button");
            page.waitForURL("**?webhook=" + id + "*");
            assertThat(page.locator(".log tbody tr").count()).isEqualTo(2);
            checked(page, scripts, name + "-log");
            assertThat(visit.complaints()).isEmpty();
            Drafts.api().delete("/api/webhooks/" + id).then().statusCode(204);
        }
    }

    private static void checked(Page page, boolean scripts, String name) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
        if (scripts) {
            assertThat(Accessibility.violations(page)).as(name).isEmpty();
            assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK))
                    .as(name + " in dark colours")
                    .isEmpty();
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("desk-" + name + ".png"))
                .setFullPage(true));
    }
}
