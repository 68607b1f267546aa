package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.dragoman.access.LocalIssuer;
import dev.dragoman.access.WithLocalIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in at an issuer of another site in a browser, with and without JavaScript. */
@QuarkusTest
@TestProfile(WithLocalIssuer.class)
class IssuerSignInJourneyTest extends InChromium {

    @ParameterizedTest
    @CsvSource({"en, true, 1280", "ja, false, 390", "ar, true, 390"})
    void whoOpensThePageOfATranslationArrivesThereAfterTheIssuerAndSignsOutOfBoth(
            String language, boolean scripts, int width) {
        try (Visit visit = visit(options(language, scripts, width))) {
            Page page = visit.open("/desk/?show=mine");
            page.locator("input[name=user]").fill("keiko");
            page.keyboard().press("Enter");

            page.waitForURL("**/desk/?show=mine");
            assertThat(page.locator("header").textContent()).contains("The person keiko");
            page.locator("form[action='/desk/sign-out'] button").click();

            page.waitForSelector("main a.button");
            assertThat(page.url()).endsWith("/desk/sign-in");
            isAccessible(page, scripts);
            assertThat(page.locator("form[action='/desk/sign-out']").count()).isZero();
            page.locator("main a.button").click();
            // The issuer has forgotten the person too.
            page.waitForSelector("input[name=user]");
            page.locator("button[name=cancel]").click();
            page.waitForSelector("[role=alert]");
            isAccessible(page, scripts);
        }
    }

    @Test
    void whoseSessionIsOverSignsInAgainWithoutTypingWhileTheIssuerKnowsThem() {
        try (Visit visit = visit(options("en", true, 1280))) {
            Page page = visit.open("/desk/");
            page.locator("input[name=user]").fill("keiko");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/");
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("dragoman-desk"));

            visit.open("/desk/?show=outdated");

            page.waitForURL("**/desk/?show=outdated");
            assertThat(page.locator("header").textContent()).contains("The person keiko");
        }
    }

    @Test
    void aLinkOnAnotherSiteOpensThePageWithTheSession() {
        try (Visit visit = visit(options("en", false, 1280))) {
            Page page = visit.open("/desk/sign-in?with=token");
            page.locator("#token").fill("test-admin-token");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/");
            String board = page.url();

            page.navigate(LocalIssuer.address() + "/keys");
            page.setContent("<a href='" + board + "?show=mine'>Your work</a>");
            page.locator("a").click();

            page.waitForURL("**/desk/?show=mine");
            page.waitForSelector("form[action='/desk/sign-out']");
            assertThat(page.locator("h1").first().textContent()).isNotBlank();
        }
    }

    /** axe is a script too. */
    private static void isAccessible(Page page, boolean scripts) {
        if (scripts) {
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    private static Browser.NewContextOptions options(String language, boolean scripts, int width) {
        return options()
                .setLocale(language)
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, 800)
                // The certificate of the tests' issuer is its own.
                .setIgnoreHTTPSErrors(true);
    }
}
