package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.dragoman.desk.Approved;
import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.http.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an approved text over its suggestion in another record to the file with all of them, with and without scripts. */
@QuarkusTest
class MemoryJourneyTest extends InChromium {

    private static final String ADMIN = "test-admin-token";

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    private String path;
    private String word;

    @BeforeEach
    void aRecordOfWhichMuchWasApprovedBefore() {
        word = Approved.word();
        String same = "The " + word + " text is the same as before.";
        String alike =
                "The " + word + " ministers of 31 countries met in Geneva on 5 April and agreed on the next steps.";
        Approved.record("ja", same, "この" + word + "の文は以前と同じ。");
        Approved.record("ja", alike, "31か国の" + word + "閣僚は4月5日にジュネーブで会合し、次の措置で一致した。");
        String slug = "test-desk-" + UUID.randomUUID();
        path = "/desk/records/" + slug + "/translations/ja";
        Drafts.write(slug, alike.replace("31", "28") + "\n\n" + same + "\n");
        Eventually.get(() -> AtDesk.admin().get(path + "/units/p1/suggestions"), answer -> answer.asString()
                .contains("閣僚"));
        Eventually.get(() -> AtDesk.admin().get(path + "/units/p2/suggestions"), answer -> answer.asString()
                .contains("以前と同じ"));
    }

    @ParameterizedTest
    @CsvSource({"en-US, 1280", "ar-EG, 390"})
    void aSuggestionIsPutIntoTheFieldOfTheUnitInWork(String language, int width) {
        String name = language + "-" + width;
        try (Visit visit = visit(options().setLocale(language).setViewportSize(width, 900))) {
            Page page = visit.open(path);
            signIn(page);
            page.locator("#t-p1").focus();
            Locator offered = page.locator("#u-p1 .suggestion");
            offered.first().waitFor();
            assertThat(offered.locator("mark").first().textContent()).isEqualTo("31");
            checked(page, "memory-suggestion-" + name);

            offered.locator("button").first().click();
            page.waitForFunction("() => document.querySelector('#t-p1').value.includes('閣僚')");
            page.locator("#t-p1").fill(page.locator("#t-p1").inputValue().replace("31", "28"));
            page.locator("#u-p1 button[value=save]").click();
            page.locator("#u-p1.current").waitFor();

            page.locator("#u-p2 a[data-memory]").click();
            page.locator("#u-p2 .suggestion").first().waitFor();
            assertThat(page.locator("#u-p2 .suggestions").getAttribute("tabindex"))
                    .isEqualTo("-1");

            page.locator(".ways a[href$='/memory']").click();
            page.waitForURL("**" + path + "/memory");
            checked(page, "memory-fill-" + name);
            page.locator("main form button").first().click();
            page.waitForURL("**/memory?filled=2&version=2");
            checked(page, "memory-filled-" + name);
            page.locator(".done button").click();
            page.waitForURL("**/memory?undone=2");
            page.locator(".ways a[href='/desk/memory']").click();
            page.waitForURL("**/desk/memory");
            checked(page, "memory-page-" + name);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void withoutAScriptTheSameIsDoneByLinksAndForms() {
        try (Visit visit = visit(options().setJavaScriptEnabled(false).setViewportSize(390, 900))) {
            Page page = visit.open(path);
            signIn(page);
            page.locator("#u-p1 a[data-memory]").click();
            page.waitForURL("**/units/p1/suggestions");
            page.screenshot(shot("memory-suggestion-plain"));
            page.locator(".suggestion button").first().click();
            page.waitForURL("**/units/p1*");
            assertThat(page.locator("#t-p1").inputValue()).contains("閣僚");
            assertThat(page.locator("#u-p1.missing").count()).isEqualTo(1);
            page.locator("#t-p1").fill(page.locator("#t-p1").inputValue().replace("31", "28"));
            page.locator("#u-p1 button[value=save]").click();
            page.waitForURL("**?saved=p1*");

            page.locator(".ways a[href$='/memory']").click();
            page.locator("main form button").first().click();
            page.waitForURL("**/memory?filled=2&version=2");
            page.screenshot(shot("memory-filled-plain"));

            visit.open("/desk/memory");
            page.fill("#language", "ja");
            page.setInputFiles(
                    "#file",
                    file(
                            "<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"en\"><seg>A " + word
                                    + "</seg></tuv><tuv xml:lang=\"ja\"><seg>訳" + word + "</seg></tuv></tu>"
                                    + "<tu><tuv xml:lang=\"en\"><seg>B</seg></tuv><tuv xml:lang=\"ja\"><seg></seg></tuv></tu></body></tmx>"));
            page.locator("#import ~ form button").click();
            page.waitForURL("**/desk/memory/imports/*");
            page.screenshot(shot("memory-import-plain"));
            page.locator(".actions button").first().click();
            page.waitForURL("**/desk/memory?added=1");
            assertThat(page.locator(".done").count()).isEqualTo(1);
        }
    }

    private static void signIn(Page page) {
        page.fill("#token", ADMIN);
        page.click("main form button");
        page.locator("#u-p1").waitFor();
    }

    private static void checked(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.screenshot(shot(name));
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isTrue();
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
        assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK))
                .as(name + " in dark colours")
                .isEmpty();
    }

    private static Page.ScreenshotOptions shot(String name) {
        return new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true);
    }

    private static FilePayload file(String tmx) {
        return new FilePayload("new.tmx", "application/octet-stream", tmx.getBytes(StandardCharsets.UTF_8));
    }
}
