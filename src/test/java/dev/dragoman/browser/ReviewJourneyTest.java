package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the submission over a second person and a correction to the approval, with and without scripts. */
@QuarkusTest
class ReviewJourneyTest extends InChromium {

    private static final String ADMIN = "test-admin-token";

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    private static final String SUBMIT = "form[action*='/review/submit'] button";
    private static final String APPROVE = "form[action*='/review/approve'] button";
    private static final String SEND_BACK = "form[action*='/review/reject'] button";
    private static final String HAND_OVER = ".other-eyes button";

    @ParameterizedTest
    @CsvSource({
        "en-US, true, 1280, ltr",
        "ja-JP, true, 1280, ltr",
        "ar-EG, true, 1280, rtl",
        "ar-EG, true, 390, rtl",
        "en-US, false, 390, ltr",
        "ja-JP, false, 1280, ltr",
        "ar-EG, false, 1280, rtl"
    })
    void aVersionIsSentBackCorrectedAndApprovedByASecondPerson(
            String language, boolean scripts, int width, String direction) {
        String slug = Drafts.record();
        Drafts.translate(slug, "ja", "{\"title\": \"机の記録\", \"p1\": \"最初の部分。\", \"p2\": \"次の部分。\"}");
        String reviewer = Drafts.token("reviewer[ja]");
        String path = "/desk/records/" + slug + "/translations/ja";
        String name = language + "-" + width + (scripts ? "" : "-plain");
        try (Visit visit = visit(
                options().setLocale(language).setJavaScriptEnabled(scripts).setViewportSize(width, 900))) {
            Page page = visit.open(path + "/review");
            signIn(page, ADMIN);
            page.waitForURL("**" + path + "/review");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo(direction);
            checked(page, scripts, name + "-draft");

            press(page, SUBMIT);
            page.waitForURL("**/review?done=submit");
            assertThat(page.locator(APPROVE).count()).isZero();
            checked(page, scripts, name + "-other-eyes");

            press(page, HAND_OVER);
            page.waitForURL("**/desk/sign-in?next=*");
            signIn(page, reviewer);
            page.waitForURL("**/review?handover=1");
            checked(page, scripts, name + "-in-review");
            page.fill("#comment-reject", "題名を直してください。\n<b>机</b>");
            press(page, SEND_BACK);
            page.waitForURL("**/review?done=reject&handover=1");
            assertThat(page.locator(".steps blockquote").first().textContent()).contains("<b>机</b>");
            checked(page, scripts, name + "-sent-back");

            press(page, ".done form button");
            page.waitForURL("**/desk/sign-in?next=*");
            signIn(page, ADMIN);
            page.waitForURL("**" + path + "/review");
            visit.open(path + "/files");
            page.setInputFiles("#file", file("{\"title\": \"デスクの記録\"}"));
            press(page, "[data-upload] button");
            page.waitForURL("**/files/pending/*");
            press(page, ".actions form:first-child button");
            page.waitForURL("**/files?stored=2");
            press(page, "main a[href$='/review']");
            page.waitForURL("**" + path + "/review");
            press(page, SUBMIT);
            page.waitForURL("**/review?done=submit");
            press(page, HAND_OVER);
            page.waitForURL("**/desk/sign-in?next=*");
            signIn(page, reviewer);
            page.waitForURL("**/review?handover=1");
            press(page, APPROVE);
            page.waitForURL("**/review?done=approve&handover=1");

            assertThat(page.locator(".standing .state.approved").count()).isEqualTo(1);
            assertThat(page.locator(".done button").count()).isEqualTo(1);
            checked(page, scripts, name + "-approved");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-US, 1280", "ja-JP, 390", "ar-EG, 1280", "ar-EG, 390"})
    void changesFindingsAndMistakesAreAccessible(String language, int width) {
        String slug = Drafts.record();
        Drafts.translate(slug, "ja", "{\"title\": \"机の記録\", \"p1\": \"最初の部分。\", \"p2\": \"次の部分。\"}");
        String path = "/desk/records/" + slug + "/translations/ja/review";
        String reviewer = Drafts.token("reviewer[ja]", "translator[ja]");
        try (Visit visit = visit(options().setLocale(language).setViewportSize(width, 900))) {
            Page page = visit.open(path);
            signIn(page, reviewer);
            press(page, SUBMIT);
            press(page, APPROVE);
            page.waitForURL("**done=approve*");
            Drafts.translate(
                    slug,
                    "ja",
                    "{\"units\": {\"p1\": {\"target\": \"最初の段落  2023\", \"state\": \"translated\"},"
                            + " \"p2\": {\"target\": \"次の\", \"state\": \"initial\"}}}");
            Drafts.write(slug, "First paragraph.\n\nSecond part.\n");
            visit.open(path);
            assertThat(page.locator(".units ins").count()).isPositive();
            assertThat(page.locator(".findings .error").count()).isPositive();
            checked(page, true, language + "-" + width + "-changes");

            press(page, SUBMIT);
            page.waitForURL("**done=submit*");
            // The browser's own check of the required field is left out.
            page.evaluate("() => document.querySelector(\"form[action*='/review/reject']\").noValidate = true");
            press(page, SEND_BACK);
            page.waitForSelector("#wrong-reject");
            checked(page, true, language + "-" + width + "-mistake");
            // Chromium reports the 422 too.
            assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    @Test
    void theScreenIsUsedWithTheKeyboardAlone() {
        String slug = Drafts.record();
        Drafts.translate(slug, "ja", "{\"title\": \"机の記録\", \"p1\": \"最初の部分。\", \"p2\": \"次の部分。\"}");
        String reviewer = Drafts.token("reviewer[ja]");
        String review = "**/translations/ja/review";
        try (Visit visit = visit()) {
            Page page = visit.open("/desk/records/" + slug + "/translations/ja/review");
            Keyboard keyboard = new Keyboard(page);
            keyboard.signIn(ADMIN, review);

            keyboard.skip();
            keyboard.enter(SUBMIT, review + "?done=submit");
            keyboard.enter(".standing a[href='#decision']", review + "?done=submit#decision");
            keyboard.enter(HAND_OVER, "**/desk/sign-in?next=*");
            keyboard.signIn(reviewer, review + "?handover=1");
            keyboard.type("#comment-approve", "よい訳です。");
            keyboard.enter(APPROVE, review + "?done=approve&handover=1");
            keyboard.enter(".done button", "**/desk/sign-in?next=*");

            assertThat(keyboard.unseen()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void signIn(Page page, String token) {
        page.fill("#token", token);
        page.click("main form button");
    }

    /** Follows a link or a button with the keyboard. */
    private static void press(Page page, String selector) {
        page.locator(selector).first().focus();
        page.keyboard().press("Enter");
    }

    private static void checked(Page page, boolean scripts, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("review-" + name + ".png"))
                .setFullPage(true));
        assertThat(fits(page, scripts)).as(name).isTrue();
        if (scripts) {
            assertThat(Accessibility.violations(page)).as(name).isEmpty();
            assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK))
                    .as(name + " in dark colours")
                    .isEmpty();
        }
    }

    /** Whether nothing is wider than the window. */
    private static boolean fits(Page page, boolean scripts) {
        return !scripts || (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth");
    }

    private static FilePayload file(String json) {
        return new FilePayload("ja.json", "application/octet-stream", json.getBytes(StandardCharsets.UTF_8));
    }
}
