package dev.dragoman.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the editor's script adds: saving without leaving the page, and keeping what was typed. */
@QuarkusTest
class EditorScriptTest extends InChromium {

    private static final String ADMIN = "test-admin-token";

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    private String slug;
    private String path;

    @BeforeEach
    void aTranslationThatIsNotPublic() {
        slug = "test-desk-" + UUID.randomUUID();
        path = "/desk/records/" + slug + "/translations/ja";
        Drafts.write(slug, "The ministers met {start} in *Brussels*.\n\nThey agreed on 31 points.\n");
    }

    @ParameterizedTest
    @CsvSource({"en-US, 1280", "ja-JP, 1280", "ar-EG, 1280", "ar-EG, 390"})
    void ctrlEnterSavesAndGoesToTheNextUnfinishedUnit(String language, int width) {
        try (Visit visit = visit(options().setLocale(language).setViewportSize(width, 900))) {
            Page page = signIn(visit, ADMIN);

            type(page, "title", "卓上の記録");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#t-p1")).isFocused();
            page.keyboard().type("会談は");
            assertThat(page.locator("#u-title")).hasClass(Pattern.compile(".*\\bcurrent\\b.*"));
            // What was typed meanwhile, and the focus, stay when the answer comes.
            assertThat(page.locator("#t-p1")).isFocused();
            assertThat(page.locator("#t-p1")).hasValue("会談は");
            assertThat(page.locator("#editor-said")).containsText("title");
            page.keyboard().press("Control+Shift+Enter");
            assertThat(page.locator("#t-p1")).hasValue("The ministers met {start} in *Brussels*.");
            page.keyboard().press("Control+s");
            assertThat(page.locator("#u-p1.current")).isVisible();
            assertThat(page.locator("#t-p1")).isFocused();
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#t-p2")).isFocused();

            page.click(".keys summary");
            checked(page, "script-" + language + "-" + width);
            assertThat(Drafts.stored(slug, "ja")).contains("卓上の記録").contains("The ministers met {start}");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theOverviewFollowsTheSavesAndTheNewestVersionIsSubmitted() {
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            assertThat(page.locator(".submission")).hasCount(0);
            type(page, "title", "卓上の記録");
            page.keyboard().press("Control+s");
            assertThat(page.locator("#overview")).containsText("1 of 3 done");
            type(page, "p2", "31の点で合意した。");
            page.keyboard().press("Control+s");
            assertThat(page.locator("#overview")).containsText("2 of 3 done");

            page.click(".submission button");

            assertThat(page.locator("#overview .state.in-review")).isVisible();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#overview .submission button", "#u-p2 .more a[href*='/history']", "#u-p2 button[value=save]"})
    void theFocusStaysWhereItIsWhenTheAnswerComes(String focused) {
        Drafts.translate(slug, "ja", "{\"title\": \"卓上の記録\"}");
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            page.route("**/units/p2", route -> {
                page.locator(focused).focus();
                route.resume();
            });
            type(page, "p2", "31の点で合意した。");

            page.keyboard().press("Control+s");

            assertThat(page.locator("#u-p2.current")).isVisible();
            assertThat(page.locator(focused)).isFocused();
        }
    }

    @Test
    void referencesAreInsertedAtTheCursor() {
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            type(page, "p1", "会談はに行われた");
            page.locator("#t-p1").evaluate("field => field.setSelectionRange(3, 3)");

            page.click("#u-p1 button[value='{start}']");

            assertThat(page.locator("#t-p1")).hasValue("会談は{start}に行われた");
            assertThat(page.locator("#t-p1")).isFocused();
            assertThat(page.locator("#t-p1").evaluate("field => field.selectionStart"))
                    .isEqualTo(10);
        }
    }

    @Test
    void keysOfAnInputMethodAreLeftToIt() {
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            type(page, "p2", "31");
            page.locator("#t-p2").evaluate("""
                    field => {
                      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
                      field.dispatchEvent(new KeyboardEvent('keydown',
                        { key: 'Enter', ctrlKey: true, bubbles: true, isComposing: true }));
                    }""");

            assertThat(page.locator("#t-p2")).isFocused();
            assertThat(page.locator("#u-p2.missing")).isVisible();

            page.locator("#t-p2")
                    .evaluate(
                            "field => field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#u-p2.current")).isVisible();
        }
    }

    @Test
    void findingsAppearWhileTyping() {
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            type(page, "p2", "30の点で  合意した。");

            assertThat(page.locator("#u-p2 .live .findings li").first()).isVisible();
            assertThat(page.locator("#u-p2 .live mark").first()).isVisible();
            checked(page, "script-findings");
            type(page, "p2", "31の点で合意した。");
            assertThat(page.locator("#u-p2 .live .findings")).hasCount(0);

            type(page, "p1", "参照がない");
            assertThat(page.locator("#u-p1 .live")).containsText("{start}");
            assertThat(Drafts.stored(slug, "ja")).doesNotContain("合意").doesNotContain("参照");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void textFromAWordProcessorIsCleaned() {
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            paste(page, "p2", "31の点で\r\n合意\u00ADした。\u000B次\u00A0の部分\uFEFF\r\n");
            assertThat(page.locator("#t-p2")).hasValue("31の点で合意した。次 の部分");

            page.locator("#t-p1").evaluate("field => { field.lang = 'fr'; }");
            paste(page, "p1", "Il\u00A0dit\u00A0:\r\n«\u202Foui\u202F»");
            assertThat(page.locator("#t-p1")).hasValue("Il dit\u00A0: «\u202Foui\u202F»");
        }
    }

    @ParameterizedTest
    @CsvSource({"en-US, 1280", "ar-EG, 390"})
    void twoPeopleInOneUnitSeeThreeTextsAndNothingIsLost(String language, int width) {
        Drafts.translate(slug, "ja", "{\"p2\": \"元の31の訳。\"}");
        String keiko = Drafts.token("translator[ja]");
        Browser.NewContextOptions window = options().setLocale(language).setViewportSize(width, 900);
        try (Visit mine = visit(window);
                Visit theirs = visit()) {
            Page page = signIn(mine, ADMIN);
            Page other = signIn(theirs, keiko);
            type(other, "p2", "別の人の31の訳。");
            other.click("#u-p2 button[value=save]");
            assertThat(other.locator("#u-p2 .done")).isVisible();

            type(page, "p2", "自分の31の訳。");
            page.keyboard().press("Control+s");

            assertThat(page.locator("#u-p2 .texts dd")).hasCount(3);
            assertThat(page.locator("#t-p2")).hasValue("自分の31の訳。");
            assertThat(Drafts.stored(slug, "ja")).contains("別の人の31の訳。");
            checked(page, "script-conflict-" + language + "-" + width);

            page.locator("#u-p2 a.theirs").press("Enter");
            assertThat(page.locator("#t-p2")).hasValue("別の人の31の訳。");
            assertThat(page.locator("#u-p2 .texts")).hasCount(0);
            type(page, "p2", "二人の31の訳。");
            page.keyboard().press("Control+s");
            assertThat(page.locator("#u-p2 .done")).isVisible();
            assertThat(Drafts.stored(slug, "ja")).contains("二人の31の訳。");
            assertThat(mine.complaints()).allMatch(complaint -> complaint.contains("409"));
        }
    }

    @Test
    void aLostConnectionKeepsTheTextAndSavesItLater() {
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            page.context().setOffline(true);
            type(page, "p2", "31の点で合意した。");
            page.keyboard().press("Control+Enter");

            assertThat(page.locator("#editor-trouble")).isVisible();
            assertThat(page.locator("#t-p2")).hasValue("31の点で合意した。");
            checked(page, "script-offline");
            assertThat(Drafts.stored(slug, "ja")).doesNotContain("合意");

            page.context().setOffline(false);
            assertThat(page.locator("#u-p2.current")).isVisible();
            assertThat(page.locator("#editor-trouble")).isHidden();
            assertThat(Drafts.stored(slug, "ja")).contains("31の点で合意した。");
            assertThat(kept(page)).isZero();
        }
    }

    @Test
    void aTextThatWasNotSavedIsOfferedWhenThePageIsOpenedAgain() {
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            page.onDialog(dialog -> dialog.accept());
            type(page, "p2", "31の下書き");
            page.waitForCondition(() -> kept(page) == 1);
            type(page, "title", "題名");
            page.waitForCondition(() -> kept(page) == 2);
            // Somebody else saves the same unit meanwhile.
            Drafts.translate(slug, "ja", "{\"p2\": \"別の人の31の訳。\"}");

            page.reload();

            assertThat(page.locator("#u-p2 .kept .said")).hasText("31の下書き");
            checked(page, "script-kept");
            page.locator("#u-title .kept [data-drop]").press("Enter");
            assertThat(page.locator("#t-title")).hasValue("");
            page.locator("#u-p2 .kept [data-use]").press("Enter");
            assertThat(page.locator("#t-p2")).hasValue("31の下書き");
            page.keyboard().press("Control+s");
            assertThat(page.locator("#u-p2 .texts dd")).hasCount(3);
            page.click("#u-p2 button[value=save]");
            assertThat(page.locator("#u-p2 .done")).isVisible();
            assertThat(Drafts.stored(slug, "ja")).contains("31の下書き");
            assertThat(kept(page)).isZero();
        }
    }

    @Test
    void signingOutRemovesWhatWasKept() {
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            page.onDialog(dialog -> dialog.accept());
            type(page, "p2", "31の下書き");
            page.waitForCondition(() -> kept(page) == 1);

            page.click("form[action='/desk/sign-out'] button");
            page.waitForURL("**/desk/sign-in");

            assertThat(kept(page)).isZero();
        }
    }

    @Test
    void whoIsSignedOutKeepsTheTextAndIsLedToTheForm() {
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            page.context().clearCookies();
            type(page, "p2", "31の下書き");
            page.keyboard().press("Control+s");

            Locator again = page.locator("#editor-trouble a");
            assertThat(again).isVisible();
            assertThat(kept(page)).isEqualTo(1);
            page.onDialog(dialog -> dialog.accept());
            again.click();
            page.fill("#token", ADMIN);
            page.click("main form button");
            visit.open(path);
            assertThat(page.locator("#u-p2 .kept .said")).hasText("31の下書き");
        }
    }

    @Test
    void leavingWithoutSavingIsAskedAbout() {
        try (Visit visit = visit()) {
            Page page = signIn(visit, ADMIN);
            type(page, "p2", "31の下書き");
            boolean[] asked = {false};
            page.onDialog(dialog -> {
                asked[0] = dialog.type().equals("beforeunload");
                dialog.dismiss();
            });

            page.evaluate("setTimeout(() => document.querySelector('.deskhead .site').click())");
            page.waitForCondition(() -> asked[0]);

            assertThat(page.locator("#t-p2")).hasValue("31の下書き");
        }
    }

    @Test
    void peopleSeeWhoElseHasTheTranslationOpen() {
        String keiko = Drafts.token("translator[ja]");
        try (Visit mine = visit();
                Visit theirs = visit()) {
            Page page = signIn(mine, ADMIN);
            assertThat(page.locator("#presence .other")).hasCount(0);

            Page other = signIn(theirs, keiko);
            assertThat(other.locator("#presence")).containsText("admin");
            // The next heartbeat says it here; the test does not wait for its time.
            page.evaluate("""
                    () => htmx.ajax('POST', document.getElementById('presence').getAttribute('hx-post'),
                      { source: '#presence', target: '#presence', swap: 'innerHTML' })""");
            assertThat(page.locator("#presence .other")).hasCount(1);
            checked(page, "script-presence");
            assertThat(mine.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-US, 1280, true", "ja-JP, 1280, true", "ar-EG, 390, true", "en-US, 390, false", "ar-EG, 1280, false"
    })
    void unitsAreDiscussedAndTheirHistoryIsRead(String language, int width, boolean script) {
        Drafts.translate(slug, "ja", "{\"p2\": \"最初の31の訳。\"}");
        Drafts.translate(slug, "ja", "{\"p2\": \"次の31の訳。\"}");
        Browser.NewContextOptions window =
                options().setLocale(language).setJavaScriptEnabled(script).setViewportSize(width, 900);
        String name = language + "-" + width + (script ? "" : "-plain");
        try (Visit visit = visit(window)) {
            Page page = signIn(visit, ADMIN);
            page.click("#u-p2 .more a[href*='/comments']");
            assertThat(page.locator("#comments-p2 textarea")).isVisible();
            page.fill("#comments-p2 textarea", "Is this the right number?");
            page.click("#comments-p2 form.stacked button");
            assertThat(page.locator("#comments-p2 .said").first()).hasText("Is this the right number?");
            if (script) {
                assertThat(page.locator("#comment-p2")).isFocused();
                assertThat(page.url()).endsWith(path);
            }
            look(page, script, "comments-" + name);
            page.locator("#comments-p2 ol form button").press("Enter");
            assertThat(page.locator("#comments-p2 details")).isVisible();
            visit.open(path + "/comments");
            look(page, script, "comments-all-" + name);

            visit.open(path);
            assertThat(page.locator("#comments-p2 details")).isVisible();
            page.click("#u-p2 .more a[href*='/history']");
            assertThat(page.locator(".chronicle > ol > li")).hasCount(2);
            look(page, script, "history-unit-" + name);
            page.locator(".chronicle li:last-child form button").press("Enter");
            assertThat(page.locator(".chronicle .done")).isVisible();
            assertThat(page.locator(".chronicle > ol > li")).hasCount(3);
            assertThat(Drafts.stored(slug, "ja")).contains("最初の31の訳。");
            visit.open(path + "/history");
            look(page, script, "history-" + name);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private Page signIn(Visit visit, String token) {
        Page page = visit.open(path);
        page.fill("#token", token);
        page.click("main form button");
        page.waitForURL("**" + path);
        return page;
    }

    private static void type(Page page, String unit, String text) {
        page.locator("#t-" + unit).fill(text);
        page.locator("#t-" + unit).focus();
    }

    private static void paste(Page page, String unit, String text) {
        page.locator("#t-" + unit).focus();
        page.locator("#t-" + unit).evaluate("""
                (field, text) => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", text);
    }

    private static int kept(Page page) {
        return (Integer)
                page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('dragoman-kept')).length");
    }

    private static void look(Page page, boolean script, String name) {
        if (script) {
            checked(page, name);
        } else {
            shot(page, name);
        }
    }

    private static void checked(Page page, String name) {
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
        assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK))
                .as(name + " in dark colours")
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isTrue();
        shot(page, name);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("editor-" + name + ".png"))
                .setFullPage(true));
    }
}
