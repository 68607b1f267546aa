package dev.dragoman.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Glossaries at the desk, with and without scripts. */
@QuarkusTest
class GlossaryJourneyTest extends InChromium {

    @ParameterizedTest
    @CsvSource({"en-US, 1280, true, wo", "ar-EG, 390, true, ff", "en-US, 1280, false, bm"})
    void anAdministratorUploadsATableAndUndoesIt(String language, int width, boolean scripts, String locale) {
        String name = "glossary-" + language + (scripts ? "" : "-plain");
        try (Visit visit =
                visit(options().setLocale(language).setViewportSize(width, 844).setJavaScriptEnabled(scripts))) {
            Page page = visit.open("/desk/administration/glossary");
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            page.waitForSelector(".glossaries");
            check(page, scripts, name + "-list");

            page.fill("#language", locale);
            page.click(".glossaries .choosers button");
            page.waitForURL("**/glossary/" + locale);
            page.setInputFiles("#file", csv("en,target,forms,note\nally,naataangoo,naataangoom,Short\nlaw,yoon,,\n"));
            page.click("[data-upload] button");
            page.waitForURL("**/pending/*");
            page.click(".actions form:first-child button");
            page.waitForURL("**?stored=1");
            assertThat(page.locator(".terms tbody tr").count()).isEqualTo(2);
            check(page, scripts, name + "-stored");

            page.setInputFiles("#file", csv("en,target,forbidden\nally,xarit,naataangoo\npeace,jàmm,\nwar,,\n"));
            page.click("[data-upload] button");
            page.waitForURL("**/pending/*");
            assertThat(page.locator(".texts").count()).isEqualTo(3);
            check(page, scripts, name + "-report");
            page.click(".actions form:first-child button");
            page.waitForURL("**?stored=2");

            page.fill("#q", "xarit");
            page.click("[role=search] button");
            page.waitForURL("**?q=xarit");
            assertThat(page.locator(".terms tbody tr").count()).isEqualTo(1);
            page.click("form[action$='/undo'] button");
            page.waitForURL("**?undone=1");
            assertThat(page.locator(".terms").textContent()).contains("yoon").doesNotContain("xarit");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static FilePayload csv(String content) {
        return new FilePayload("terms.csv", "text/csv", content.getBytes(UTF_8));
    }
}
