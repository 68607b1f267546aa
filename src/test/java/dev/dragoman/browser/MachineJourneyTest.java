package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.dragoman.desk.Drafts;
import dev.dragoman.machine.WithTranslationServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machine translation at the desk, with and without scripts. */
@QuarkusTest
@TestProfile(WithTranslationServer.class)
class MachineJourneyTest extends InChromium {

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    @ParameterizedTest
    @CsvSource({"en-US, true, 1280, ja", "ja-JP, true, 1280, ja", "ar-EG, true, 390, ar", "en-US, false, 1280, ja"})
    void aTranslatorHasOneUnitAndThenTheRestTranslated(String language, boolean scripts, int width, String locale) {
        String slug = Drafts.record();
        Drafts.write(slug, "It *begins* {when}.\n\nThis is a lose-markup {start:date} text.\n\nThe last part.\n");
        String path = "/desk/records/" + slug + "/translations/" + locale;
        String name = "machine-" + language + (scripts ? "" : "-plain");
        try (Visit visit = visit(
                options().setLocale(language).setJavaScriptEnabled(scripts).setViewportSize(width, 1000))) {
            Page page = visit.open(path);
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            page.waitForSelector("form.by-machine");

            // One unit: in place with scripts, by the page of its job without.
            page.click("#u-title form.by-machine button");
            if (scripts) {
                page.waitForSelector("#u-title p.origin:has-text('LibreTranslate')");
            } else {
                reloadUntilEnded(page);
                page.click("main .place a");
            }
            assertThat(page.locator("#t-title").inputValue()).startsWith(locale + ": ");
            assertThat(page.locator("#u-title form.by-machine").count()).isZero();
            assertThat(page.locator(".overview").count()).isEqualTo(1);
            assertThat(page.locator(".overview progress").getAttribute("value")).isEqualTo("1");
            if (scripts) {
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("t-title");
            }
            checked(page, scripts, name + "-editor");

            // All that is missing.
            page.click(".ways a[href$='/machine']");
            page.waitForSelector("main form[action$='/machine'] button");
            checked(page, scripts, name);
            page.click("main form[action$='/machine'] button");
            if (scripts) {
                page.waitForSelector(".machine .results");
            } else {
                reloadUntilEnded(page);
            }
            assertThat(page.locator(".machine .results li").count()).isEqualTo(1);
            checked(page, scripts, name + "-job");

            // What failed is marked, and the way leads to it.
            page.click(".machine .results a");
            page.waitForSelector("form.by-machine");
            assertThat(Drafts.stored(slug, locale)).contains(locale + ": The last part.");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void reloadUntilEnded(Page page) {
        while (page.locator(".machine .reload").count() > 0) {
            page.click(".machine .reload");
        }
    }

    private static void checked(Page page, boolean scripts, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
        if (scripts) {
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }
}
