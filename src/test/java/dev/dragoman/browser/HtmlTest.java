package dev.dragoman.browser;

import static dev.dragoman.browser.Pages.READOUT;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.operations.RecordFolders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Nu HTML checker, which is the W3C's, has no word to say about any page: no error, no warning, no advice. */
@Tag("browser")
@QuarkusTest
class HtmlTest {

    @Inject
    RecordFolders folders;

    @Inject
    Newsroom newsroom;

    @ParameterizedTest
    @MethodSource("dev.dragoman.browser.Pages#all")
    void everyPageIsValid(String path) throws IOException {
        String page = html(path);

        String words = check(page);

        assertThat(words).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/be/" + READOUT,
                "/be/",
                "/en/" + READOUT + "?tz=America/New_York",
                "/ja/" + READOUT + "?lang=ja-JP-u-ca-japanese&fallback=none",
                "/ar/" + READOUT + "?lang=ar-u-nu-arab&tz=Pacific/Kiritimati",
                "/ja/?topic=north-atlantic-treaty-organization-nato&kind=readout",
                "/fr/?kind=press-release",
            })
    void everyKindOfPageIsValid(String path) throws IOException {
        String page = html(path);

        String words = check(page);

        assertThat(words).isEmpty();
    }

    @Test
    void thePageOfATranslationThatIsBehindIsValid(@TempDir Path parent) throws IOException {
        Revised.release(folders, parent);

        String words = check(html("/ja/" + Revised.SLUG));

        assertThat(words).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> thePagesOfRecordsWithAPastAreValid() {
        return new History(newsroom)
                .paths()
                .map(path -> DynamicTest.dynamicTest(
                        path, () -> assertThat(check(html(path))).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("dev.dragoman.browser.Pages#readouts")
    void thePartToEmbedIsValidWithinAPage(String path) throws IOException {
        String language = Pages.languageOf(path);
        String part = html("/api/records/" + READOUT + "?lang=" + language);

        String words = check("""
                <!DOCTYPE html>
                <html lang="%s" dir="%s"><head><title>A page of a ministry</title></head><body>
                %s
                </body></html>
                """.formatted(language, Pages.directionOf(path), part));

        assertThat(words).isEmpty();
    }

    @Test
    void theFragmentLinksBackToTheServiceAndHasNoFormForTheEmbeddingSite() {
        String part = html("/api/records/" + READOUT + "?lang=ja");

        assertThat(part).doesNotContain("href=\"/", "<form").containsPattern("href=\"http://[^\"]+/en/" + READOUT);
    }

    /** Else the tests above might pass because the checker sees nothing. */
    @Test
    void theCheckerDetectsInvalidHtml() throws IOException {
        String page = html("/en/" + READOUT).replace("<main", "<main bogus");

        String words = check(page);

        assertThat(words).contains("error: Attribute “bogus” not allowed on element “main”");
    }

    private static String html(String path) {
        return given().accept("text/html")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** In a thread with room for the checker, which walks its schema recursively. */
    private static String check(String html) throws IOException {
        FutureTask<String> check = new FutureTask<>(() -> {
            EmbeddedValidator checker = new EmbeddedValidator();
            checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
            return checker.validate(new ByteArrayInputStream(html.getBytes(UTF_8)));
        });
        new Thread(null, check, "html-checker", 64L << 20).start();
        try {
            return check.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the checker failed", e);
        }
    }
}
