package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A translator works through a record in the editor, which needs no script. */
@QuarkusTest
class EditorJourneyTest extends InChromium {

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    private String slug;

    @BeforeEach
    void write() {
        slug = "test-desk-" + UUID.randomUUID();
        Drafts.write(slug, "The NATO Foreign Ministers met {start} in *Brussels*.\n\n1. They agreed on 31 points.\n");
    }

    @ParameterizedTest
    @CsvSource({"en-US, ltr, 1280", "ja-JP, ltr, 1280", "ar-EG, rtl, 1280", "en-US, ltr, 390", "ar-EG, rtl, 390"})
    void aRecordIsTranslatedCheckedConfirmedAndSubmittedWithoutScripts(String language, String direction, int width) {
        String path = "/desk/records/" + slug + "/translations/ja";
        String name = language + "-" + width;
        Browser.NewContextOptions window =
                options().setLocale(language).setJavaScriptEnabled(false).setViewportSize(width, 900);
        try (Visit visit = visit(window)) {
            Page page = visit.open(path);
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            page.waitForURL("**" + path);
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo(direction);
            assertThat(page.locator(".unit.missing").count()).isEqualTo(3);
            shot(page, name + "-begin");

            assertThat(page.locator(".shown .jump").getAttribute("href")).endsWith("#u-title");
            save(page, "title", "卓上の記録");
            assertThat(page.locator("#u-title .done").isVisible()).isTrue();

            // A reference is appended by its button, and a text without it is refused.
            save(page, "p1", "外相が*ブリュッセル*で会合した。");
            assertThat(page.locator("#u-p1 .error").textContent()).contains("{start}");
            assertThat(page.locator("#t-p1").inputValue()).isEqualTo("外相が*ブリュッセル*で会合した。");
            shot(page, name + "-refused");
            page.click("#u-p1 button[value='{start}']");
            assertThat(page.locator("#t-p1").inputValue()).isEqualTo("外相が*ブリュッセル*で会合した。 {start}");
            save(page, "p1", "NATO外相は{start}に*ブリュッセル*で会合した。");

            // A finding is mended.
            save(page, "p2", "30の点で  合意した。");
            assertThat(page.locator("#u-p2 mark").count()).isPositive();
            shot(page, name + "-findings");
            save(page, "p2", "31の点で合意した。");
            assertThat(page.locator("#u-p2 .findings").count()).isZero();
            assertThat(page.locator(".unit.current").count()).isEqualTo(3);

            // The canonical text changes, and the translation is still right.
            Drafts.write(
                    slug,
                    "The NATO Foreign Ministers met {start} in *Brussels*.\n\n1. They have agreed on 31 points.\n");
            visit.open(path + "?show=outdated");
            assertThat(page.locator("#u-p2 ins").textContent()).contains("have");
            shot(page, name + "-outdated");
            page.click("#u-p2 button[value=confirm]");
            assertThat(page.locator("#u-p2.current .done").isVisible()).isTrue();

            page.click(".submission button");
            page.waitForURL("**" + path);
            assertThat(page.locator(".submission").count()).isZero();
            assertThat(page.locator(".overview .state.in-review").isVisible()).isTrue();
            shot(page, name + "-submitted");
            // Chromium reports the refusal too.
            assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
        assertThat(Drafts.stored(slug, "ja")).contains("31の点で合意した。");
    }

    @Test
    void aConflictIsSettledWithoutScripts() {
        Drafts.translate(slug, "ja", "{\"p2\": \"元の訳。\"}");
        String path = "/desk/records/" + slug + "/translations/ja";
        try (Visit visit = visit(options().setJavaScriptEnabled(false))) {
            Page page = signIn(visit, path);
            Drafts.translate(slug, "ja", "{\"p2\": \"31の別の訳。\"}");

            save(page, "p2", "31の自分の訳。");

            assertThat(page.locator("#u-p2 .texts dd").count()).isEqualTo(3);
            shot(page, "conflict");
            assertThat(Drafts.stored(slug, "ja")).contains("31の別の訳。");
            page.click("#u-p2 button[value=save]");
            assertThat(page.locator("#u-p2 .done").isVisible()).isTrue();
            assertThat(Drafts.stored(slug, "ja")).contains("31の自分の訳。");
        }
    }

    @ParameterizedTest
    @CsvSource({"en-US, ja, 1280", "ja-JP, ar, 1280", "ar-EG, ja, 1280", "en-US, ar, 390", "ar-EG, ar, 390"})
    void theEditorIsAccessibleInEveryState(String language, String locale, int width) {
        Drafts.translate(
                slug, locale, "{\"p2\": \"" + (locale.equals("ja") ? "30の点で  合意した。" : "اتفقوا  على 30 نقطة.") + "\"}");
        Drafts.write(
                slug, "The NATO Foreign Ministers met {start} in *Brussels*.\n\n1. They have agreed on 31 points.\n");
        String path = "/desk/records/" + slug + "/translations/" + locale;
        try (Visit visit = visit(options().setLocale(language).setViewportSize(width, 900))) {
            Page page = signIn(visit, path);
            String shipped = "/desk/records/nato-foreign-ministers-meeting-2023-04-05/translations/" + locale;
            for (String address : new String[] {path, path + "?show=findings&saved=p2", path + "/units/p1", shipped}) {
                visit.open(address);

                assertThat(page.locator("#u-p1, #u-p2").first().isVisible())
                        .as(address)
                        .isTrue();
                assertThat(Accessibility.violations(page)).as(address).isEmpty();
                assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK))
                        .as(address)
                        .isEmpty();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(address)
                        .isTrue();
            }
            visit.open(path);
            shot(page, "states-" + language + "-" + locale + "-" + width);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static Page signIn(Visit visit, String path) {
        Page page = visit.open(path);
        page.fill("#token", "test-admin-token");
        page.click("main form button");
        page.waitForURL("**" + path);
        return page;
    }

    private static void save(Page page, String unit, String text) {
        page.fill("#t-" + unit, text);
        page.click("#u-" + unit + " button[value=save]");
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("editor-" + name + ".png"))
                .setFullPage(true));
    }
}
