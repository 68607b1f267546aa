package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Translation files and previews at the desk, with and without scripts. */
@QuarkusTest
class DeskFilesTest extends InChromium {

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    @ParameterizedTest
    @CsvSource({
        "en-US, true, ltr",
        "ja-JP, true, ltr",
        "ar-EG, true, rtl",
        "en-US, false, ltr",
        "ja-JP, false, ltr",
        "ar-EG, false, rtl"
    })
    void aTranslatorUploadsAFileAndPreviewsThePage(String language, boolean scripts, String direction) {
        String slug = Drafts.record();
        Drafts.translate(slug, "ja", "{\"p1\": \"元の訳。\"}");
        String mine = Drafts.stored(slug, "ja").replace("元の訳。", "ファイルの訳。 ");
        Drafts.translate(slug, "ja", "{\"p1\": \"別の人の訳。\"}");
        String path = "/desk/records/" + slug + "/translations/ja";
        String name = language + (scripts ? "" : "-plain");
        try (Visit visit = visit(options().setLocale(language).setJavaScriptEnabled(scripts))) {
            Page page = visit.open(path + "/files");
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            assertThat(page.url()).endsWith(path + "/files");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo(direction);
            checked(page, scripts, name + "-files");

            // The file has another base, and says something new about p2.
            page.setInputFiles("#file", file("ja.json", mine));
            page.click("[data-upload] button");
            page.waitForURL("**/files/pending/*");
            assertThat(page.locator(".texts").count()).isEqualTo(1);
            checked(page, scripts, name + "-report");
            page.click(".actions form:last-child button");
            page.waitForURL("**" + path + "/files");

            page.setInputFiles("#file", file("ja.json", "{\"p2\": \"次の部分。\"}"));
            page.click("[data-upload] button");
            page.waitForURL("**/files/pending/*");
            page.click(".actions form:first-child button");
            page.waitForURL("**/files?stored=3");
            assertThat(page.locator(".done").isVisible()).isTrue();
            assertThat(Drafts.stored(slug, "ja")).contains("次の部分。");

            page.click("main a[href$='/preview']");
            assertThat(page.frameLocator("iframe").locator("article").textContent())
                    .contains("次の部分。");
            page.selectOption("#width", "phone");
            page.selectOption("#scheme", "dark");
            page.click(".choosers button");
            assertThat(page.locator("iframe").boundingBox().width).isLessThanOrEqualTo(392);
            if (scripts) {
                // The frame may still show the page from before.
                page.querySelector("iframe")
                        .contentFrame()
                        .waitForFunction("() => getComputedStyle(document.documentElement).colorScheme === 'dark'");
            }
            page.click("section form button");
            assertThat(page.locator("#made").inputValue()).contains("/preview/");
            checked(page, scripts, name + "-preview");
            // The base address of tests is another one.
            String shared = page.locator("#made").inputValue().replaceFirst(".*/preview/", "/preview/");
            visit.open(shared);
            assertThat(page.locator(".preview-banner").isVisible()).isTrue();
            checked(page, scripts, name + "-shared");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aBrokenFileIsExplainedOnThePageWithTheFormAgain() {
        String slug = Drafts.record();
        try (Visit visit = visit()) {
            Page page = visit.open("/desk/records/" + slug + "/translations/ja/files");
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            page.setInputFiles("#file", file("ja.xlf", "<?xml version=\"1.0\"?>\n<xliff>\n"));
            page.click("[data-upload] button");

            page.waitForSelector("#file-error");
            assertThat(page.locator("#file-error").textContent()).contains("Line ");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.setInputFiles("#file", file("ja.json", "{\"p1\": \"訳\"}"));
            page.click("[data-upload] button");
            page.waitForURL("**/files/pending/*");
            // Chromium reports the 422 too.
            assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    @Test
    void aFileIsDroppedOnTheForm() {
        String slug = Drafts.record();
        try (Visit visit = visit()) {
            Page page = visit.open("/desk/records/" + slug + "/translations/ja/files");
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            page.evaluate("""
                    () => {
                      const data = new DataTransfer();
                      data.items.add(new File(['{"p1": "訳"}'], 'ja.json'));
                      document.querySelector('[data-drop]')
                        .dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
                    }""");
            page.click("[data-upload] button");

            page.waitForURL("**/files/pending/*");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void phonesShowTheWholePage() {
        String slug = Drafts.record();
        Drafts.translate(slug, "ja", "{\"p1\": \"訳\"}");
        try (Visit visit = visit(options().setViewportSize(390, 844))) {
            Page page = visit.open("/desk/records/" + slug + "/translations/ja/preview");
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            for (String screen : List.of("preview", "files")) {
                visit.open("/desk/records/" + slug + "/translations/ja/" + screen);
                assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                        .as(screen)
                        .isEqualTo(true);
                shot(page, "phone-" + screen);
            }
        }
    }

    private static void checked(Page page, boolean scripts, String name) {
        if (scripts) {
            assertThat(Accessibility.violations(page)).as(name).isEmpty();
            assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK))
                    .as(name + " in dark colours")
                    .isEmpty();
        }
        shot(page, name);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("desk-" + name + ".png"))
                .setFullPage(true));
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }
}
