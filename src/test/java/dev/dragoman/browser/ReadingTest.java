package dev.dragoman.browser;

import static dev.dragoman.browser.Pages.LANGUAGES;
import static dev.dragoman.browser.Pages.READOUT;
import static dev.dragoman.browser.Pages.STATEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does on the pages. */
@QuarkusTest
class ReadingTest extends InChromium {

    @ParameterizedTest
    @ValueSource(strings = {READOUT, STATEMENT, ""})
    void theLanguageMenuLinksToTheSamePageInEveryLanguage(String slug) {
        try (Visit visit = visit()) {
            Page page = visit.open("/en/" + slug);
            List<String> reached = new ArrayList<>();

            for (String language : LANGUAGES) {
                page.click(".languages a[hreflang='" + language + "']");
                page.waitForURL("**/" + language + "/" + slug);
                reached.add(page.locator("html").getAttribute("lang"));
            }

            assertThat(reached).isEqualTo(LANGUAGES);
            assertThat(page.locator(".languages [aria-current]").allTextContents())
                    .containsExactly("繁體中文");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void thePageIsCompleteWithoutScript() {
        String path = "/ar/" + READOUT + "?tz=America/New_York";
        try (Visit without = visit(options().setJavaScriptEnabled(false));
                Visit with = visit()) {
            Page plain = without.open(path);
            Page scripted = with.open(path);

            assertThat(plain.innerText("main"))
                    .isEqualTo(scripted.innerText("main"))
                    .contains("11:20", "6:20", "5:20");
            assertThat(plain.locator(".times tbody").count()).isEqualTo(3);
        }
    }

    @Test
    void theFormsWorkWithoutScript() {
        try (Visit visit = visit(options().setJavaScriptEnabled(false))) {
            Page page = visit.open("/en/" + READOUT);

            page.fill("#tz", "Pacific/Kiritimati");
            page.click(".times button");
            page.waitForURL("**tz=Pacific%2FKiritimati");

            assertThat(page.innerText("[data-zone='Pacific/Kiritimati']")).contains("April 6, 2023", "next day");
        }
    }

    @Test
    void theListShowsOneKindOrOneTopic() {
        try (Visit visit = visit()) {
            Page page = visit.open("/ja/" + READOUT);

            page.click(".facts a");
            page.selectOption("#kind", "readout");
            page.click(".filter button");
            page.waitForURL("**/ja/?topic=*kind=readout");

            assertThat(page.innerText(".topic")).contains("北大西洋条約機構（NATO）");
            assertThat(page.locator(".records h2").allTextContents()).containsExactly("北大西洋条約機構（NATO）");
        }
    }

    @Test
    void theSkipLinkIsTheFirstStopAndLeadsToTheText() {
        try (Visit visit = visit()) {
            Page page = visit.open("/de/" + STATEMENT);

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void aReaderOfAnUnavailableLanguageSeesANotice() {
        try (Visit visit = visit(options().setLocale("be"))) {
            Page page = visit.open("/" + READOUT);

            assertThat(page.innerText(".fallback"))
                    .isEqualTo("This record is not available in Belarusian. You are reading the English text.");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator(".fallback").getAttribute("lang")).isEqualTo("en");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aReaderOfAListInAnUnavailableLanguageSeesANotice() {
        try (Visit visit = visit()) {
            Page page = visit.open("/be/?lang=be");

            assertThat(page.innerText(".fallback"))
                    .isEqualTo("This list is not available in Belarusian. You are reading it in English.");
        }
    }
}
