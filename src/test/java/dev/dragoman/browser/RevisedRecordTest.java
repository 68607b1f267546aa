package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dragoman.operations.RecordFolders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader sees of a translation that is behind the English text. */
@QuarkusTest
class RevisedRecordTest extends InChromium {

    private static final String PATH = "/ja/" + Revised.SLUG;

    @Inject
    RecordFolders folders;

    @BeforeEach
    void releaseBothRevisions(@TempDir Path parent) throws IOException {
        Revised.release(folders, parent);
    }

    @Test
    void theNoticesCountWhatHasChangedAndWhatIsMissing() {
        try (Visit visit = visit()) {
            Page page = visit.open(PATH);

            assertThat(page.innerText(".record .notices"))
                    // Each test of the suite that shows the record adds two revisions.
                    .containsPattern("この翻訳は、改訂番号[1-9][0-9]*の英文に基づいて作成されました。その後、5か所が変更されており、該当箇所に印を付けています。")
                    .contains("1か所がまだ翻訳されておらず、英文で表示しています。");
        }
    }

    @Test
    void theNoticesLeadToEveryPartThatHasChanged() {
        try (Visit visit = visit()) {
            Page page = visit.open(PATH);

            assertThat(page.locator(".parts:not(.proof) a").allTextContents())
                    .containsExactly("改訂された文書", "事務官による", "部屋の写真", "大臣は午前中に会合し、正午まで協議しました。", "1.");
            for (Object target : (List<?>) page.evaluate("""
                    [...document.querySelectorAll(".parts:not(.proof) a")].map((a) => document.querySelector(a.hash)?.textContent)""")) {
                assertThat(target).asString().isNotBlank();
            }
        }
    }

    @Test
    void everyPartThatHasChangedSaysSoInWords() {
        try (Visit visit = visit()) {
            Page page = visit.open(PATH);

            assertThat(page.locator(".mark", having("この箇所の英文は、翻訳後に変更されています。")).count())
                    .isEqualTo(5);
            assertThat(page.locator(".outdated").count()).isEqualTo(5);
        }
    }

    @Test
    void aPartThatIsNotTranslatedStandsInEnglishAndSaysSo() {
        try (Visit visit = visit()) {
            Page page = visit.open(PATH);

            assertThat(page.locator(".missing").count()).isEqualTo(1);
            assertThat(page.locator(".missing").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator(".missing").getAttribute("dir")).isEqualTo("ltr");
            assertThat(page.innerText(".missing")).contains("which nobody has translated");
            assertThat(page.innerText(".missing .mark")).isEqualTo("この箇所はまだ翻訳されていません。");
            assertThat(page.locator(".missing .mark").getAttribute("lang")).isEqualTo("ja");
        }
    }

    @Test
    void isAccessibleAndWithoutErrorsLikeEveryPage() {
        try (Visit visit = visit()) {
            Page page = visit.open(PATH);

            assertThat(Accessibility.violations(page)).isEmpty();
            assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK)).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theListNamesTheLanguageOfWhatIsNotInTheReaders() {
        try (Visit visit = visit(options().setLocale("de"))) {
            Page page = visit.open("/de/");

            assertThat(page.innerText(".records li:has(a[href='/en/" + Revised.SLUG + "'])"))
                    .contains("Englisch", "A record that changed");
        }
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
