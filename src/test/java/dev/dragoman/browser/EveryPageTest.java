package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class EveryPageTest extends InChromium {

    @ParameterizedTest
    @MethodSource("dev.dragoman.browser.Pages#all")
    void isAccessibleInLightAndDark(String path) {
        try (Visit visit = visit(options().setTimezoneId("America/New_York"))) {
            Page page = visit.open(path);

            List<String> light = Accessibility.violations(page);
            List<String> dark = Accessibility.contrastViolations(page, ColorScheme.DARK);

            assertThat(light).isEmpty();
            assertThat(dark).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dragoman.browser.Pages#all")
    void loadsWithoutErrorsAndWithoutRequestsToOtherHosts(String path) {
        try (Visit visit = visit()) {
            visit.open(path);

            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dragoman.browser.Pages#all")
    void saysItsLanguageAndDirection(String path) {
        try (Visit visit = visit()) {
            Page page = visit.open(path);

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(Pages.languageOf(path));
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo(Pages.directionOf(path));
            assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).direction"))
                    .isEqualTo(Pages.directionOf(path));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dragoman.browser.Pages#all")
    void fitsAWindowOf320Pixels(String path) {
        try (Visit visit = visit(options().setViewportSize(320, 800).setTimezoneId("America/New_York"))) {
            Page page = visit.open(path);

            Object wider = page.evaluate("""
                    [...document.querySelectorAll("body *")]
                      .filter((e) => !e.closest(".skip, .unseen") && e.getClientRects().length)
                      .filter((e) => { const box = e.getBoundingClientRect(); return box.left < -0.5 || box.right > 320.5; })
                      .map((e) => e.tagName + "." + e.className)""");

            assertThat(wider).isEqualTo(List.of());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dragoman.browser.Pages#readouts")
    void printsWithoutFurniture(String path) {
        try (Visit visit = visit(options().setTimezoneId("America/New_York"))) {
            Page page = visit.open(path);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            for (String furniture : List.of(".skip", ".languages", ".times form", ".imprint", ".versions", ".data")) {
                assertThat(page.isVisible(furniture)).as(furniture).isFalse();
            }
            for (String matter : List.of("h1", ".facts", ".times [data-zone]", ".text", ".permalink")) {
                assertThat(page.isVisible(matter)).as(matter).isTrue();
            }
            assertThat(page.locator(".times tbody:visible").count())
                    .as("zones: the local and the publisher's, not that of the reader's browser")
                    .isEqualTo(2);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.permalink'), '::after').content"))
                    .asString()
                    .contains(path);
        }
    }

    /** Else the tests above might pass because they see nothing. */
    @Test
    void axeDetectsWhatIsNotAccessible() {
        try (Visit visit = visit()) {
            Page page = visit.open("/en/" + Pages.READOUT);

            page.evaluate("document.documentElement.removeAttribute('lang')");
            page.evaluate("document.querySelector('h1').style.color = '#444'");

            assertThat(Accessibility.violations(page))
                    .anySatisfy(violation -> assertThat(violation).startsWith("html-has-lang"));
            assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK))
                    .anySatisfy(violation -> assertThat(violation).startsWith("color-contrast"));
        }
    }

    @Test
    void theWatchSeesWhatThePolicyForbids() {
        try (Visit visit = visit()) {
            Page page = visit.open("/en/" + Pages.READOUT);

            page.evaluate("""
                    document.body.append(Object.assign(document.createElement("img"), { src: "https://example.org/" }))""");
            page.evaluate("document.body.setAttribute('style', 'color: #eee')");
            page.waitForCondition(() -> visit.complaints().size() >= 2);

            assertThat(visit.complaints())
                    .anySatisfy(complaint -> assertThat(complaint).contains("img-src"))
                    .anySatisfy(complaint -> assertThat(complaint).contains("style-src"));
        }
    }
}
