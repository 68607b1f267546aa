package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.translation.UnitState;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the choice of language versions to their withdrawal. */
@QuarkusTest
@RemoveLeftovers
class ReleaseJourneyTest extends InChromium {

    private static final String SLUG = "test-release-journey";
    private static final String RELEASE = "/desk/release?record=" + SLUG;
    private static final String PUBLIC = "/desk/records/" + SLUG + "/public";

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void write() {
        pressroom.write(SLUG, "The ministers met.\n\nThey will meet again.\n");
        pressroom.translateAndApprove(SLUG, "ja", "ar");
    }

    @ParameterizedTest
    @CsvSource({
        "en, true, 1280",
        "en, false, 390",
        "ja, false, 1280",
        "ja, true, 390",
        "ar, true, 1280",
        "ar, false, 390"
    })
    void aPublisherSchedulesUndoesReleasesAndWithdraws(String language, boolean script, int width) {
        Browser.NewContextOptions window =
                options().setLocale(language).setJavaScriptEnabled(script).setViewportSize(width, 900);
        try (Visit visit = visit(window)) {
            Page page = signIn(visit);
            assertThat(page.locator(".screens a[href='/desk/calendar']").count())
                    .isEqualTo(1);

            visit.open(RELEASE);
            assertThat(page.locator("input[name=edition]:checked").count()).isEqualTo(3);
            page.check("input[name=when][value=later]");
            page.fill("#date", "2031-07-01");
            page.fill("#time", "09:00");
            check(page);
            assertThat(page.locator(".outlook dt").count()).isGreaterThanOrEqualTo(4);
            assertThat(page.locator(".moments li").count()).isGreaterThanOrEqualTo(2);
            assertFits(page);
            confirm(page);
            String scheduled = page.url();
            assertThat(page.locator(".state.scheduled").count()).isEqualTo(1);
            assertThat(pressroom.shown(SLUG)).isEmpty();

            visit.open("/desk/calendar?month=2031-07");
            assertFits(page);
            page.click("table.calendar li.scheduled a");
            page.waitForURL(scheduled);
            page.click("form[action$='/cancel'] button");
            page.waitForSelector(".state.cancelled");

            visit.open(RELEASE);
            check(page);
            confirm(page);
            page.waitForSelector(".state.done");
            assertThat(pressroom.shown(SLUG)).hasSize(3);

            visit.open(PUBLIC);
            page.click("a[href='" + PUBLIC + "/withdraw']");
            page.waitForURL("**" + PUBLIC + "/withdraw");
            page.fill("#note", "A wrong figure.");
            page.click("form.narrowform button");
            page.waitForURL("**/withdraw/check");
            assertThat(page.locator(".outlook dt").count()).isEqualTo(3);
            page.click(".actions button >> nth=0");
            page.waitForURL("**" + PUBLIC);
            assertThat(pressroom.shown(SLUG)).isEmpty();
            assertFits(page);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, true", "2030-10-27, true", "2030-10-27, false"})
    void aTimeThatAClockChangeSkipsOrRepeatsIsExplained(String date, boolean script) {
        boolean gap = date.endsWith("-03-28");
        try (Visit visit = visit(options().setJavaScriptEnabled(script))) {
            Page page = signIn(visit);
            visit.open(RELEASE);
            page.check("input[name=when][value=later]");
            page.fill("#date", date);
            page.fill("#time", "02:30");
            page.selectOption("#zone", "other");
            page.fill("#other-zone", "Europe/Paris");
            check(page);

            assertThat(page.locator("[role=alert]").textContent()).contains("Europe/Paris");
            assertThat(page.locator(".offsets input").count()).isEqualTo(gap ? 0 : 2);
            if (script) {
                assertThat(Accessibility.violations(page)).isEmpty();
            }
            if (!gap) {
                page.check(".offsets label >> nth=1");
                check(page);
                assertThat(page.locator(".moments").textContent()).contains("UTC+01:00");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "ja, 390", "ar, 390"})
    void everyStateIsAccessible(String language, int width) {
        pressroom.translate(SLUG, "uk", unit -> UnitState.INITIAL);
        pressroom.approve(SLUG, "uk");
        pressroom.schedule("2031-07-01T09:00[Asia/Tokyo]", SLUG, "en", "ja");
        pressroom.release(SLUG, "en", "ja");
        pressroom.write(SLUG, "The ministers met.\n\nThey met again.\n");
        try (Visit visit = visit(options().setLocale(language).setViewportSize(width, 900))) {
            Page page = signIn(visit);
            for (String path : new String[] {
                "/desk/release",
                RELEASE,
                "/desk/calendar?month=2031-07",
                "/desk/calendar",
                PUBLIC,
                PUBLIC + "/withdraw?locale=ja",
                PUBLIC + "/rename",
                "/desk/records/" + SLUG + "/translations"
            }) {
                visit.open(path);
                assertAccessible(page, path);
            }
            visit.open(RELEASE);
            page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
            assertAccessible(page, "the open form");
            check(page);
            assertThat(page.locator(".stopper").count()).isPositive();
            assertAccessible(page, "a check with errors");
            visit.open(RELEASE + "&edition=" + SLUG + "/en");
            check(page);
            assertAccessible(page, "a check");
            visit.open("/desk/calendar?month=2031-07");
            page.click("table.calendar li.scheduled a");
            page.waitForURL("**/desk/releases/*");
            assertAccessible(page, "a scheduled release");
            visit.open(PUBLIC + "/withdraw?locale=ja");
            page.click("form.narrowform button");
            page.waitForURL("**/withdraw/check");
            assertAccessible(page, "the check of a withdrawal");
            visit.open(PUBLIC + "/rename");
            page.fill("#to", SLUG + "-new");
            page.click("form.narrowform button");
            page.waitForURL("**/rename/check");
            assertAccessible(page, "the check of a renaming");
        }
    }

    private static Page signIn(Visit visit) {
        Page page = visit.open("/desk/sign-in");
        page.fill("#token", "test-admin-token");
        page.click("form.stacked button");
        page.waitForURL("**/desk/");
        return page;
    }

    private static void check(Page page) {
        page.click("form.releasing > p:last-child button");
        page.waitForURL("**/desk/release/check");
        page.waitForLoadState();
    }

    private static void confirm(Page page) {
        page.click("button[formaction='/desk/release/confirm']");
        page.waitForURL("**/desk/releases/*");
    }

    private static void assertFits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url())
                .isTrue();
    }

    private static void assertAccessible(Page page, String state) {
        assertFits(page);
        assertThat(Accessibility.violations(page)).as(state).isEmpty();
        assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK))
                .as(state)
                .isEmpty();
    }
}
