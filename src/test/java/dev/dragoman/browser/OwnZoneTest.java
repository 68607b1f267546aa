package dev.dragoman.browser;

import static dev.dragoman.browser.Pages.READOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.dragoman.operations.RecordFolders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The times in the zone that only the reader's browser knows, and the form for any other zone. */
@QuarkusTest
class OwnZoneTest extends InChromium {

    private static final String OWN = ".times tbody:not([data-zone])";

    @Inject
    RecordFolders folders;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            America/New_York   | April 5, 2023 5:20 a.m. same day      | April 5, 2023 7:45 a.m. same day
            Pacific/Honolulu   | April 4, 2023 11:20 p.m. previous day | April 5, 2023 1:45 a.m. same day
            Pacific/Kiritimati | April 5, 2023 11:20 p.m. same day     | April 6, 2023 1:45 a.m. next day
            Asia/Kathmandu     | April 5, 2023 3:05 p.m. same day      | April 5, 2023 5:30 p.m. same day
            """)
    void theReadersOwnTimesAreAdded(String zone, String start, String end) {
        try (Visit visit = visit(options().setTimezoneId(zone))) {
            Page page = visit.open("/en/" + READOUT);

            assertThat(page.locator(OWN + " th").textContent()).startsWith("Your time ");
            assertThat(cells(page.locator(OWN))).containsExactly(start, end);
        }
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo", "Japan", "Europe/Brussels"})
    void aZoneThatIsShownAlreadyIsNotAddedAgain(String zone) {
        try (Visit visit = visit(options().setTimezoneId(zone))) {
            Page page = visit.open("/en/" + READOUT);

            assertThat(page.locator(".times tbody").count()).isEqualTo(2);
        }
    }

    /** Half past and on the hour, noon, midnight and the small hours, in every language's own words. */
    @ParameterizedTest
    @MethodSource("dev.dragoman.browser.Pages#languages")
    void theBrowserWordsTimesAsTheServiceDoes(String language, @TempDir Path parent) throws IOException {
        Evening.release(folders, parent);
        String path = "/" + language + "/" + Evening.SLUG;
        for (String zone : List.of("America/New_York", "Asia/Kolkata", "Australia/Darwin", "Pacific/Auckland")) {
            try (Visit visit = visit(options().setTimezoneId(zone))) {
                Page page = visit.open(path + "?tz=" + zone);
                List<String> byService = cells(page.locator("[data-zone='" + zone + "']"));

                List<String> byBrowser = cells(visit.open(path).locator(OWN));

                assertThat(byBrowser).hasSize(2).isEqualTo(byService);
            }
        }
    }

    @Test
    void theBrowserKeepsTheCalendarThatTheReaderAskedFor() {
        try (Visit visit = visit(options().setTimezoneId("America/New_York"))) {
            Page page = visit.open("/ja/" + READOUT + "?lang=ja-JP-u-ca-japanese");

            assertThat(cells(page.locator(OWN))).first().isEqualTo("令和5年4月5日 午前5時20分 同日");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ja-u-ca-japanese");
        }
    }

    @Test
    void theBrowserKeepsTheHourCycleThatTheReaderAskedFor() {
        try (Visit visit = visit(options().setTimezoneId("America/New_York"))) {
            Page page = visit.open("/en/" + READOUT + "?lang=en-GB-u-hc-h23");

            assertThat(page.locator("[data-zone='Asia/Tokyo'] td").first().textContent())
                    .contains("5 April 2023", "18:20");
            assertThat(cells(page.locator(OWN))).first().isEqualTo("5 April 2023 05:20 same day");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en-u-hc-h23");
        }
    }

    @Test
    void theFormForAnotherZoneWorksByKeyboard() {
        try (Visit visit = visit()) {
            Page page = visit.open("/en/" + READOUT);
            tabTo(page, "tz");

            page.keyboard().type("America/New_York");
            page.keyboard().press("Enter");
            page.waitForURL("**tz=America%2FNew_York");

            assertThat(page.url()).endsWith(READOUT + "?tz=America%2FNew_York");
            assertThat(page.locator("[data-zone='America/New_York'] th").textContent())
                    .isEqualTo("The time zone you chose EDT");
            assertThat(cells(page.locator("[data-zone='America/New_York']")))
                    .containsExactly("April 5, 2023 5:20 a.m. same day", "April 5, 2023 7:45 a.m. same day");
            assertThat(page.inputValue("#tz")).isEqualTo("America/New_York");
        }
    }

    @Test
    void theFormForAnotherZoneKeepsTheOtherParameters() {
        try (Visit visit = visit()) {
            Page page = visit.open("/en/" + READOUT + "?lang=ja-JP-u-ca-japanese&fallback=none");
            tabTo(page, "tz");

            page.keyboard().type("America/New_York");
            page.keyboard().press("Enter");
            page.waitForURL("**tz=America%2FNew_York");

            assertThat(page.url()).endsWith("?lang=ja-JP-u-ca-japanese&fallback=none&tz=America%2FNew_York");
            assertThat(cells(page.locator("[data-zone='America/New_York']")))
                    .first()
                    .isEqualTo("令和5年4月5日 午前5時20分 同日");
        }
    }

    @Test
    void theFormOffersEveryZoneThatTheBrowserKnows() {
        try (Visit visit = visit(options().setTimezoneId("Europe/Kyiv"))) {
            Page page = visit.open("/uk/" + READOUT);

            assertThat(page.locator("#zones option").count()).isGreaterThan(300);
            assertThat(page.inputValue("#tz")).matches("Europe/Ki?y?[ie]v");
        }
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach #" + id);
    }

    /** The texts of a zone's cells, spaces alike. */
    private static List<String> cells(Locator zone) {
        return zone.locator("td").allTextContents().stream()
                .map(text -> text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip())
                .toList();
    }
}
