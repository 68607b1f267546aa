package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the sign-in to a translation that the person has taken. */
@QuarkusTest
@RemoveLeftovers
class BoardJourneyTest extends InChromium {

    private static final String SLUG = "test-board-journey";
    private static final String RECORD = "/desk/records/" + SLUG + "/translations";

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void write() {
        for (int i = 0; i < 3; i++) {
            String slug = SLUG + (i == 0 ? "" : "-" + i);
            pressroom.write(slug, "The ministers met.\n");
            pressroom.translate(slug, "ja");
            pressroom.translateAndApprove(slug, "fr");
            pressroom.release(slug, "en", "fr");
        }
        pressroom.submit(SLUG + "-1", "ja");
        pressroom.write(SLUG + "-2", "The ministers met again.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "en, true, 1280",
        "en, false, 1280",
        "ja, true, 1280",
        "ar, false, 1280",
        "ar, true, 390",
        "en, false, 390"
    })
    void aPersonFindsARecordAndTakesATranslation(String language, boolean script, int width) {
        Browser.NewContextOptions window =
                options().setLocale(language).setJavaScriptEnabled(script).setViewportSize(width, 900);
        try (Visit visit = visit(window)) {
            Page page = visit.open("/desk/sign-in");
            page.fill("#token", "test-admin-token");
            page.click("form.stacked button");
            page.waitForURL("**/desk/");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator(".waiting a").count()).isPositive();

            page.fill("#q", SLUG);
            page.click(".filters button");
            page.waitForURL("**q=" + SLUG + "*");
            page.waitForCondition(() -> page.locator("table.board tbody tr").count() == 3);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();

            page.click("a[href='" + RECORD + "']");
            page.waitForURL("**" + RECORD);
            page.click("form[action='" + RECORD + "/ja/assignment'] button[name=take]");
            page.waitForSelector("form[action='" + RECORD + "/ja/assignment'] button[name=give-back]");

            assertThat(page.locator("table.translations .who").textContent()).contains("admin");
            // Links look like links, here as on the board.
            assertThat(page.locator("table.translations a.state")
                            .first()
                            .evaluate("a => getComputedStyle(a).textDecorationLine"))
                    .isEqualTo("underline");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "ja, 1280", "ar, 1280", "en, 390", "ar, 390"})
    void theBoardAndTheTranslationsOfARecordAreAccessible(String language, int width) {
        try (Visit visit = visit(options().setLocale(language).setViewportSize(width, 900))) {
            Page page = visit.open("/desk/sign-in");
            page.fill("#token", "test-admin-token");
            page.click("form.stacked button");
            page.waitForURL("**/desk/");
            for (String path : new String[] {"/desk/", "/desk/?q=" + SLUG, RECORD}) {
                visit.open(path);

                assertThat(Accessibility.violations(page)).as(path).isEmpty();
                assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK))
                        .as(path)
                        .isEmpty();
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
