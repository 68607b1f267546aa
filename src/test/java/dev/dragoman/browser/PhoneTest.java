package dev.dragoman.browser;

import static dev.dragoman.browser.Pages.READOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader with a phone sees first. */
@QuarkusTest
class PhoneTest extends InChromium {

    @ParameterizedTest
    @MethodSource("dev.dragoman.browser.Pages#readouts")
    void theTextComesBeforeThePanelOfTimesWithOneLineAboutThemOnTop(String path) {
        try (Visit visit = visit(options().setViewportSize(390, 844))) {
            Page page = visit.open(path);

            assertThat(top(page, ".when")).isBetween(top(page, "h1"), top(page, ".text"));
            assertThat(top(page, ".text")).isLessThan(top(page, ".side"));
            assertThat(page.locator(".when time").count()).isEqualTo(2);
            page.click(".when a");
            assertThat(page.url()).endsWith("#times");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aWideWindowHasThePanelBesideTheText() {
        try (Visit visit = visit()) {
            Page page = visit.open("/en/" + READOUT);

            assertThat(page.isVisible(".when")).isFalse();
            assertThat(top(page, ".side")).isLessThan(top(page, ".text"));
            assertThat(page.locator(".side").boundingBox().x)
                    .isGreaterThan(page.locator(".text").boundingBox().x
                            + page.locator(".text").boundingBox().width);
        }
    }

    private static double top(Page page, String element) {
        return page.locator(element).boundingBox().y;
    }
}
