package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator invites a person, changes their roles, ends their access, and reads the log, with and without scripts. */
@QuarkusTest
class AdministrationJourneyTest extends InChromium {

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    private static final String ADMINISTRATION = "/desk/administration";

    @ParameterizedTest
    @CsvSource({"en-US, 1280, true", "ar-EG, 390, true", "en-US, 1280, false"})
    void anAdministratorInvitesAPersonChangesTheirRolesAndEndsTheirAccess(String language, int width, boolean scripts) {
        String person = "test-" + UUID.randomUUID();
        String shots = "admin-" + language + (scripts ? "" : "-plain") + "-";
        try (Visit visit =
                visit(options().setLocale(language).setViewportSize(width, 900).setJavaScriptEnabled(scripts))) {
            Page page = visit.open("/desk/");
            page.fill("#token", "test-admin-token");
            page.click("main form button");
            page.click(".screens a[href='" + ADMINISTRATION + "']");
            page.waitForSelector(".adminindex");
            checked(page, scripts, shots + "index");

            page.click(".adminindex a[href$='/people']");
            page.waitForSelector("[role=search]");
            checked(page, scripts, shots + "people");
            page.click("main a[href$='/people/invite']");
            page.waitForSelector("#name");
            page.fill("#name", person);
            page.fill("#languages-translator", "ja");
            page.click("form.stacked > button");
            page.waitForSelector("#roles-wrong");
            checked(page, scripts, shots + "mistake");
            page.check("input[value=translator]");
            page.fill("#display-name", "Keiko Sato");
            page.click("form.stacked > button");
            page.waitForSelector("#token");
            assertThat(page.inputValue("#token")).startsWith("drg_");
            checked(page, scripts, shots + "token");

            page.click("main a.act");
            page.waitForSelector("a[href*='/roles?token=']");
            checked(page, scripts, shots + "person");
            page.click("a[href*='/roles?token=']");
            page.waitForSelector("input[value=reviewer]");
            page.check("input[value=reviewer]");
            page.click(".actions button");
            page.waitForSelector(".done");
            assertThat(page.locator(".admintable .role").count()).isEqualTo(2);

            page.click("a[href*='/retire?name=']");
            page.waitForSelector("form[action$='/retire']");
            checked(page, scripts, shots + "retire");
            page.click(".actions button");
            page.waitForSelector(".done");
            assertThat(page.locator(".done").textContent()).contains(person);

            page.click(".adminparts a[href$='/audit']");
            page.waitForSelector("#act");
            page.selectOption("#act", "person.retire");
            page.click("[role=search] button");
            page.waitForSelector(".admintable");
            assertThat(page.locator(".admintable").textContent()).contains("person.retire");
            checked(page, scripts, shots + "audit");
            for (String part : new String[] {"settings", "imports"}) {
                page.click(".adminparts a[href$='/" + part + "']");
                page.waitForSelector(".adminparts a[href$='/" + part + "'][aria-current=page]");
                checked(page, scripts, shots + part);
            }
            // Chromium reports the 422 of the mistake too.
            assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    private static void checked(Page page, boolean scripts, String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(false));
        if (scripts) {
            assertThat(Accessibility.violations(page)).as(name).isEmpty();
            assertThat(page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(name)
                    .isEqualTo(0);
        }
    }
}
