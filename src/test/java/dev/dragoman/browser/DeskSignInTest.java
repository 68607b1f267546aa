package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in at the desk in a browser, with and without JavaScript. */
@QuarkusTest
class DeskSignInTest extends InChromium {

    private static final String SIGN_IN = "/desk/sign-in";

    @ParameterizedTest
    @CsvSource({
        "en, true, 1280",
        "en, false, 390",
        "ja, true, 390",
        "ja, false, 1280",
        "ar, true, 1280",
        "ar, false, 390"
    })
    void whoTypesATokenIsSignedInAndOutAgain(String language, boolean scripts, int width) {
        try (Visit visit = visit(options(language, scripts, width))) {
            Page page = visit.open(SIGN_IN);
            keep(page, language + "-" + width);
            page.locator("#token").focus();
            page.keyboard().type("test-admin-token");

            page.keyboard().press("Enter");
            page.waitForURL("**/desk/");
            visit.open("/desk/nowhere");
            Locator signOut = page.locator("form[action='/desk/sign-out'] button");
            signOut.focus();
            page.keyboard().press("Enter");
            page.waitForURL("**" + SIGN_IN + "**");

            assertThat(page.locator("form[action='/desk/sign-out']").count()).isZero();
            assertThat(page.locator("#token").isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 390", "ja, 390", "ar, 390", "ar, 1280"})
    void eachStateOfTheFormIsAccessibleAndFits(String language, int width) {
        try (Visit visit = visit(options(language, true, width))) {
            Page page = visit.open(SIGN_IN);
            isAccessible(page, language);
            assertThat(visit.complaints()).isEmpty();

            page.locator("#token").fill("wrong");
            page.locator("main button").click();
            page.waitForSelector("[role=alert]");
            keep(page, language + "-" + width + "-wrong");
            isAccessible(page, language);
            visit.open("/desk/nowhere");
            keep(page, language + "-" + width + "-problem");
            isAccessible(page, language);
        }
    }

    private static void isAccessible(Page page, String language) {
        List<String> dark = Accessibility.contrastViolations(page, ColorScheme.DARK);
        List<String> light = Accessibility.violations(page);

        assertThat(dark).isEmpty();
        assertThat(light).isEmpty();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    /** For people to look at. */
    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "desk-pictures", name + ".png")));
    }

    private static Browser.NewContextOptions options(String language, boolean scripts, int width) {
        return options().setLocale(language).setJavaScriptEnabled(scripts).setViewportSize(width, 800);
    }
}
