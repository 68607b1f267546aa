package dev.dragoman.errors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People get a page in their language for a request that fails, and programs get problem details. */
@QuarkusTest
class ErrorPageTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String RECORD = "nato-foreign-ministers-meeting-2023-04-05";

    @ParameterizedTest
    @CsvSource({
        "en, ltr, Page not found",
        "de, ltr, Seite nicht gefunden",
        "ar, rtl, الصفحة غير موجودة",
        "ja, ltr, ページが見つかりません",
        "zh-Hant, ltr, 找不到網頁",
    })
    void aBrowserGetsAPageInTheLanguageOfTheAddress(String locale, String dir, String title) {
        Response answer = given().header("Accept", BROWSER)
                .header("Accept-Language", "fr")
                .get("/" + locale + "/no-such-record");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Language")).isEqualTo(locale);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.asString())
                .contains("<html lang=\"" + locale + "\" dir=\"" + dir + "\">")
                .contains("<h1>" + title + "</h1>")
                .contains("name=\"robots\" content=\"noindex\"")
                .contains("<a href=\"/" + locale + "/\">");
    }

    @Test
    void withoutALanguageInTheAddressTheBrowsersOwnCounts() {
        given().header("Accept", BROWSER)
                .header("Accept-Language", "uk, en;q=0.5")
                .get("/no-such-record")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo("uk"))
                .body(containsString("Сторінку не знайдено"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/*",
                "text/html;q=0.5, application/json",
                "text/html;q=0.5, */*",
                "text/html;q=0, application/json",
            })
    void clientsThatDoNotExplicitlyPreferHtmlGetProblemDetails(String accept) {
        given().header("Accept", accept)
                .get("/en/no-such-record")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/records/no-such-record", "/api/no-such-thing", "/q/no-such-thing"})
    void addressesOfProgramsNeverAnswerWithAPage(String address) {
        given().header("Accept", "text/html")
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aBadParameterIsExplainedInEnglishWithinThePage() {
        given().header("Accept", BROWSER)
                .get("/ja/?limit=many")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("アドレスを読み取れません"))
                .body(containsString("<p lang=\"en\" dir=\"ltr\">limit is &quot;many&quot;"));
    }

    @Test
    void aMissingLanguageVersionLinksToTheAvailableOnes() {
        given().header("Accept", BROWSER)
                .get("/sw/" + RECORD + "?fallback=none")
                .then()
                .statusCode(404)
                .body(containsString("Not available in this language"))
                .body(containsString("<a href=\"/ja/" + RECORD + "\" hreflang=\"ja\""));
    }

    @Test
    void whatIsSentIsEscapedInThePage() {
        given().header("Accept", BROWSER)
                .queryParam("limit", "<script>alert(1)</script>")
                .get("/en/")
                .then()
                .statusCode(400)
                .body(not(containsString("<script>alert")));
    }

    @Test
    void aHeadRequestGetsTheHeadersAlone() {
        given().header("Accept", BROWSER)
                .head("/en/no-such-record")
                .then()
                .statusCode(404)
                .contentType("text/html");
    }
}
