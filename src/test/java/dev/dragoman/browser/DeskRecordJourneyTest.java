package dev.dragoman.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.dragoman.desk.Drafts;
import dev.dragoman.records.pictures.SamplePictures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An author writes a record at the desk, looks at what it changes, and stores it, with and without scripts. */
@QuarkusTest
class DeskRecordJourneyTest extends InChromium {

    @ParameterizedTest
    @CsvSource({"en-US, true, 1280", "ar-EG, true, 390", "ja-JP, false, 1280"})
    void anAuthorWritesARecord(String language, boolean scripts, int width) {
        String slug = "test-authored-" + UUID.randomUUID();
        String name = "record-" + language + (scripts ? "" : "-plain");
        try (Visit visit = visit(
                options().setLocale(language).setJavaScriptEnabled(scripts).setViewportSize(width, 1000))) {
            Page page = visit.open("/desk/records/new");
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            page.waitForURL("**/desk/records/new");
            check(page, scripts, name + "-new");

            page.fill("#slug", slug);
            page.fill("#issued", "2023-04-05");
            page.fill("#title", "A meeting of ministers");
            page.check("[name=event][value=times]");
            page.fill("#start-date", "2023-03-26");
            page.fill("#start-time", "02:30");
            page.fill("#start-zone", "Europe/Brussels");
            page.fill("#hours", "2");
            page.fill("#minutes", "25");
            page.check("[name=about]");
            page.fill("#body", "{when}, the ministers met in *Brussels*.\n\n1. They agreed.\n2. They left.");
            page.click(".actions button:first-child");
            assertThat(page.locator("#start-date-mistake")).isVisible();
            assertThat(page.locator("#body"))
                    .hasValue("{when}, the ministers met in *Brussels*.\n\n1. They agreed.\n2. They left.");
            check(page, scripts, name + "-mistake");

            page.fill("#start-date", "2023-04-05");
            page.fill("#start-time", "11:20");
            if (!scripts) {
                page.click(".actions button[formaction$='/preview']");
            }
            // With a script the preview follows what is typed.
            assertThat(page.locator("#previewed article")).containsText("On April 5, commencing at 11:20");
            assertThat(page.locator("#previewed .allzones")).containsText("Asia/Tokyo");
            check(page, scripts, name + "-preview");

            page.click(".actions button:first-child");
            assertThat(page.locator(".changedunits li")).hasCount(4);
            check(page, scripts, name + "-check");
            page.click(".actions button.quiet");
            assertThat(page.locator("#title")).hasValue("A meeting of ministers");
            page.click(".actions button:first-child");
            page.click(".actions button:first-child");
            page.waitForURL("**/desk/records/" + slug + "/edit?saved=1");
            assertThat(page.locator(".done")).isVisible();

            page.setInputFiles("#picture", new FilePayload("room.png", "image/png", SamplePictures.png(320, 200)));
            page.fill("#alternative", "A meeting room");
            page.click("#pictures button");
            assertThat(page.locator("#pictures .done")).isVisible();
            assertThat(page.locator("#previewed article img")).isVisible();
            check(page, scripts, name + "-picture");
            page.click(".actions button:first-child");
            page.click(".actions button:first-child");
            page.waitForURL("**/desk/records/" + slug + "/edit?saved=2");
            assertThat(Drafts.api().get("/api/records/" + slug + "/draft").asString())
                    .contains("{when}, the ministers met in *Brussels*.", "![A meeting room](room.png)");
            // Chromium reports the form that came back with its mistakes.
            assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    @Test
    void whatWasTypedIsOfferedAgainAndNeverOverwritesAnothersText() {
        String slug = Drafts.record();
        try (Visit visit = visit()) {
            Page first = visit.open("/desk/records/" + slug + "/edit");
            first.fill("#token", "test-admin-token");
            first.click("main form button");
            first.fill("#title", "Typed and not stored");
            first.waitForFunction("() => Object.values(localStorage).some((text) => text.includes('not stored'))");
            Drafts.write(slug, "First part of another person.\n\nSecond part.\n");

            Page page = first.context().newPage();
            page.navigate(first.url());
            assertThat(page.locator("[data-kept] .said")).containsText("Typed and not stored");
            check(page, true, "record-kept");
            page.click("[data-use]");
            assertThat(page.locator("#title")).hasValue("Typed and not stored");
            page.fill("#body", "First part of mine.");
            page.click(".actions button:first-child");
            assertThat(page.locator(".conflict")).containsText("First part of another person.");
            assertThat(page.locator("#title")).hasValue("Typed and not stored");
            check(page, true, "record-conflict");
            page.click(".actions button:first-child");
            page.click(".actions button:first-child");
            page.waitForURL("**/edit?saved=3");
            assertThat(page.locator(".done")).isVisible();
            page.navigate(root.resolve("/desk/records/" + slug + "/edit").toString());
            assertThat(page.locator("#title")).hasValue("Typed and not stored");
            assertThat(page.locator("[data-kept]")).isHidden();

            // What is typed on the page that says what was stored is not stored.
            page.navigate(
                    root.resolve("/desk/records/" + slug + "/edit?saved=3").toString());
            page.fill("#title", "Typed after it was stored");
            page.waitForFunction("() => Object.values(localStorage).some((text) => text.includes('after it was'))");
            Page again = first.context().newPage();
            again.navigate(page.url());
            assertThat(again.locator("[data-kept] .said")).containsText("Typed after it was stored");
        }
    }
}
