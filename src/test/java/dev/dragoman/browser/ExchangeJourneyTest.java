package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.dragoman.desk.Drafts;
import dev.dragoman.desk.exchange.Zip;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zip files for agencies at the desk, with and without scripts. */
@QuarkusTest
class ExchangeJourneyTest extends InChromium {

    @ParameterizedTest
    @CsvSource({"en-US, 1280, true", "ar-EG, 390, true", "en-US, 1280, false"})
    void aTranslatorExportsForAnAgencyAndImportsWhatComesBack(String language, int width, boolean scripts)
            throws IOException {
        String slug = Drafts.record();
        String name = "exchange-" + language + (scripts ? "" : "-plain");
        try (Visit visit =
                visit(options().setLocale(language).setViewportSize(width, 844).setJavaScriptEnabled(scripts))) {
            Page page = visit.open("/desk/administration/exchange?q=" + slug);
            page.fill("#token", Drafts.token("translator[gd]", "translator[ga]"));
            page.click("main form button");
            page.waitForSelector(".exchange");
            page.check("input[name=language][value=gd]");
            page.check("input[name=language][value=ga]");
            page.selectOption("#format", "json");
            check(page, scripts, name + "-choice");
            Download download = page.waitForDownload(() -> page.click("form[action$='/export'] > button"));
            assertThat(Zip.read(Files.readAllBytes(download.path())))
                    .containsOnlyKeys(slug + "/gd.json", slug + "/ga.json", "manifest.json");

            byte[] zip = new Zip()
                    .with(slug + "/gd.json", "{\"p1\": \"A’ chiad phàirt. \"}")
                    .with(slug + "/ga.json", "{\"p1\": ")
                    .bytes();
            page.setInputFiles("#file", new FilePayload("back.zip", "application/zip", zip));
            page.click("[data-upload] button");
            page.waitForURL("**/imports/*");
            ended(page, scripts);
            check(page, scripts, name + "-report");
            page.click(".actions form:first-child button");
            ended(page, scripts);
            page.waitForSelector(".done");
            assertThat(page.locator("tr.taken").count()).isEqualTo(1);
            check(page, scripts, name + "-taken");
            assertThat(visit.complaints()).isEmpty();
        }
        assertThat(Drafts.stored(slug, "gd")).contains("A’ chiad phàirt.");
    }

    /** Waits until the import ends; without scripts by the link that shows the present state. */
    private static void ended(Page page, boolean scripts) {
        if (scripts) {
            page.waitForSelector(".actions");
        } else {
            page.waitForCondition(() -> {
                if (page.locator("#import progress").count() > 0) {
                    page.reload();
                }
                return page.locator(".actions").count() > 0;
            });
        }
    }
}
