package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dragoman.delivery.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages of corrected and withdrawn records and of earlier editions are as accessible as all others. */
@QuarkusTest
class HistoryTest extends InChromium {

    @Inject
    Newsroom newsroom;

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleFitsASmallWindowAndLoadsWithoutErrors() {
        return new History(newsroom).paths().map(path -> DynamicTest.dynamicTest(path, () -> look(path)));
    }

    private void look(String path) {
        try (Visit visit = visit()) {
            Page page = visit.open(path);

            assertThat(page.locator("html").getAttribute("dir")).isEqualTo(Pages.directionOf(path));
            assertThat(Accessibility.violations(page)).isEmpty();
            assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK)).isEmpty();
            page.setViewportSize(320, 800);
            assertThat(page.evaluate("""
                    [...document.querySelectorAll("body *")]
                      .filter((e) => !e.closest(".skip, .unseen") && e.getClientRects().length)
                      .filter((e) => { const box = e.getBoundingClientRect(); return box.left < -0.5 || box.right > 320.5; })
                      .map((e) => e.tagName + "." + e.className)""")).isEqualTo(List.of());
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
