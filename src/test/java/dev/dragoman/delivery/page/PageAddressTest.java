package dev.dragoman.delivery.page;

import static dev.dragoman.delivery.Seeds.READOUT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.delivery.Seeds;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
public class PageAddressTest {

    @Test
    void aRecordHasItsAddressInEveryLocale() {
        given().get("/ja/" + READOUT)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "ja")
                .header("Content-Location", "/ja/" + READOUT)
                .header("Vary", "Accept, Accept-Encoding")
                .body(containsString("<html lang=\"ja\" dir=\"ltr\">"))
                .body(containsString("午前11時20分"))
                .body(containsString("午後6時20分"));
    }

    @Test
    void anAddressWithoutALocaleIsNegotiated() {
        given().header("Accept-Language", "zh-TW")
                .get("/" + READOUT)
                .then()
                .header("Content-Language", "zh-Hant")
                .header("Content-Location", "/zh-Hant/" + READOUT)
                .header("Vary", "Accept, Accept-Language, Accept-Encoding");
    }

    @Test
    void theZoneAskedForStaysInTheContentLocation() {
        given().queryParam("tz", "America/New_York")
                .get("/" + READOUT)
                .then()
                .header("Content-Location", "/en/" + READOUT + "?tz=America/New_York");
    }

    @ParameterizedTest
    @CsvSource({
        "/JA/{slug}, /ja/{slug}",
        "/iw/{slug}, /he/{slug}",
        "/zh-hant/{slug}, /zh-Hant/{slug}",
        "/%6aA/{slug}, /ja/{slug}",
        "/ja/{slug}/, /ja/{slug}",
        "/JA/{slug}/, /ja/{slug}",
        "/{slug}/, /{slug}",
        "/ja, /ja/",
        "/JA, /ja/",
        "/JA/, /ja/",
        "/iw, /he/",
        "/zh-hant, /zh-Hant/",
        "/JA/{slug}?tz=America/New_York&x=%E3%81%82, /ja/{slug}?tz=America/New_York&x=%E3%81%82",
        "/ja?kind=statement, /ja/?kind=statement",
    })
    void anAddressThatIsNotCanonicalRedirectsForGood(String asked, String canonical) {
        Response answer = plain(asked.replace("{slug}", READOUT));

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(canonical.replace("{slug}", READOUT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-record",
                "/eu-summit-2024",
                "/no-such",
                "/nope",
                "/api",
                "/api/nope",
                "/assets",
                "/assets/nope.css",
                "/q/nope",
                "/ja/nope",
                "/ja/nope/nope",
                "/humans.txt",
                "/x-private/" + READOUT,
                "/nope/" + READOUT,
                "/ja/%ff",
                "/%00",
                "/%E3%81%82",
                "/ja/..%2F..%2Fetc",
                "/JA/%0d%0aX:%20y",
                "/JA/%22%3E%3Cscript%3E",
                "/ja_JP/" + READOUT,
            })
    void whatIsNotThereIsAProblem(String address) {
        Response answer = plain(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.jsonPath().getString("type"))
                .matches("https://dragoman.dev/problems/(not-found|unknown-record)");
        assertThat(answer.header("X")).isNull();
    }

    @Test
    void aLongPathIsNotRepeatedInTheAnswer() {
        Response answer = plain("/ja/" + "a".repeat(3000));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString().length()).isLessThan(500);
        assertThat(plain("/ja/" + "a".repeat(10_000)).statusCode()).isEqualTo(414);
    }

    @Test
    void anUnknownLanguageThatIsWellFormedGetsTheCanonicalTextWithANotice() {
        given().get("/be/" + READOUT)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Content-Location", "/en/" + READOUT)
                .header("Vary", "Accept, Accept-Language, Accept-Encoding")
                .body(containsString("<html lang=\"en\""))
                .body(containsString("This record is not available in Belarusian."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                "application/json;q=0.5, text/html;q=0.4 | application/json",
                "text/html;q=0.4, application/*;q=0.5 | application/json",
                "text/html, application/json | text/html",
                "*/* | text/html",
                "text/* | text/html",
                "application/json;q=0, */* | text/html",
                "text/html;q=0, */*;q=0.1 | application/json",
                "image/png, */*;q=0.1 | text/html",
                "text/html;level=1, application/json;q=0.1 | application/json",
                ", ,application/json;;q=0.5 | application/json",
            })
    void theAcceptHeaderChoosesBetweenPageAndData(String accept, String type) {
        for (String address : new String[] {"/ja/" + READOUT, "/" + READOUT, "/ja/", "/"}) {
            given().header("Accept", accept)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", containsString(type))
                    .header("Vary", containsString("Accept"));
        }
    }

    @Test
    void aMediaTypeThatNoAddressServesIsNotAcceptable() {
        for (String address : new String[] {
            "/ja/" + READOUT,
            "/" + READOUT,
            "/ja/",
            "/",
            Seeds.READOUT_DATA,
            "/api/records",
            "/api/locales",
            Seeds.READOUT_DATA + "/translations"
        }) {
            given().header("Accept", "image/png")
                    .get(address)
                    .then()
                    .statusCode(406)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://dragoman.dev/problems/not-acceptable"));
        }
        given().header("Accept", "image/png")
                .get("/ja/")
                .then()
                .body("available", equalTo(List.of("text/html", "application/json")));
    }

    @Test
    void aPageMayOnlyRunItsOwnScripts() {
        given().get("/ja/" + READOUT)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(not(containsString("<script>")))
                .body(not(containsString("style=")));
        given().header("Accept", "application/json")
                .get("/ja/" + READOUT)
                .then()
                .header("Content-Security-Policy", nullValue());
    }

    private static Response plain(String address) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(address);
    }
}
