package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.dragoman.desk.Drafts;
import dev.dragoman.webhooks.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of webhooks at the desk, with and without scripts. */
@QuarkusTest
class WebhooksJourneyTest extends InChromium {

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
            page.click("form[action$='/replay'] button");
            page.waitForURL("**/messages/*?sent=1");
            assertThat(receiver.next().id()).isEqualTo(sent);
            check(page, scripts, name + "-message");

            page.click(".place a");
            page.selectOption("#webhook", id);
            page.click("[role=search] button");
            page.waitForURL("**?webhook=" + id + "*");
            assertThat(page.locator("[aria-labelledby=messages] tbody tr").count())
                    .isEqualTo(2);
            check(page, scripts, name + "-log");
            assertThat(visit.complaints()).isEmpty();
            Drafts.api().delete("/api/webhooks/" + id).then().statusCode(204);
        }
    }
}
