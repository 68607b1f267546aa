package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.dragoman.desk.Drafts;
import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The whole way of a translation at the desk with Tab, Enter, arrows and typing alone, and a focus that is always seen. */
@QuarkusTest
@RemoveLeftovers
class KeyboardWayTest extends InChromium {

    private static final String ADMIN = "test-admin-token";

    @Test
    void fromTheSignInToTheReleaseNobodyNeedsAMouse() {
        String slug = Drafts.record();
        Drafts.translate(slug, "ja", "{\"title\": \"デスクの記録\"}");
        String reviewer = Drafts.token("reviewer[ja]");
        String record = "/desk/records/" + slug + "/translations";
        String path = record + "/ja";
        String review = "**" + path + "/review";
        try (Visit visit = visit()) {
            Page page = visit.open("/desk/");
            Keyboard keyboard = new Keyboard(page);
            keyboard.signIn(ADMIN, "**/desk/");

            keyboard.skip();
            keyboard.type("#q", slug);
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator("table.board tbody tr").count() == 1);
            keyboard.enter("a[href='" + record + "']", "**" + record);
            keyboard.enter("a.state[href='" + path + "']", "**" + path);

            keyboard.type("#t-p1", "最初の部分。");
            keyboard.to("form[action*='/units/p1'] button[value='save']");
            page.keyboard().press("Enter");
            // Before the answer is there, the browser asks whether to leave.
            page.waitForSelector("#u-p1.current");
            assertThat(Drafts.stored(slug, "ja")).contains("最初の部分。");

            keyboard.enter("main a[href$='/files']", "**" + path + "/files");
            keyboard.choose("#file", file("{\"p2\": \"次の部分。\"}"));
            keyboard.enter("[data-upload] button", "**/files/pending/*");
            keyboard.enter(".actions form:first-child button", "**/files?stored=*");

            keyboard.enter("main a[href$='/preview']", "**" + path + "/preview");
            keyboard.to("#width");
            page.keyboard().press("End");
            keyboard.enter(".choosers button", "**/preview?*width=phone*");
            keyboard.enter("main a[href$='/review']", review);

            keyboard.enter("form[action*='/review/submit'] button", review + "?done=submit");
            keyboard.enter(".other-eyes button", "**/desk/sign-in?*");
            keyboard.signIn(reviewer, review + "?handover=1");
            keyboard.enter("form[action*='/review/approve'] button", review + "?done=approve&handover=1");
            keyboard.enter(".done button", "**/desk/sign-in?*");
            keyboard.signIn(ADMIN, review);

            keyboard.enter("main a[href^='/desk/release']", "**/desk/release?**");
            keyboard.to("input[name=edition][value='" + slug + "/en']");
            page.keyboard().press("Space");
            keyboard.enter("form.releasing > p > button", "**/desk/release/check");
            keyboard.enter("button[formaction='/desk/release/confirm']", "**/desk/releases/*");
            assertThat(page.locator(".state.done").count()).isPositive();
            assertThat(Drafts.api().get("/ja/" + slug).asString()).contains("最初の部分。");

            assertThat(keyboard.unseen()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static FilePayload file(String json) {
        return new FilePayload("ja.json", "application/octet-stream", json.getBytes(StandardCharsets.UTF_8));
    }
}
