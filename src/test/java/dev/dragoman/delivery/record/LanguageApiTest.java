package dev.dragoman.delivery.record;

import static dev.dragoman.delivery.Seeds.READOUT;
import static dev.dragoman.delivery.Seeds.READOUT_DATA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
public class LanguageApiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "zh-TW | zh-Hant | zh-TW | none",
                "ja | ja | ja | none",
                "de-AT | de | de-AT | none",
                "be | en | be | canonical",
                "kk, wo, ms | en | kk | canonical",
                "be, ja;q=0.5 | ja | be | next-language",
                "en;q=2, ,ja | ja | ja | none",
                "ja;q=0 | en | none | none",
                "* | en | none | none",
                "fr;q=0, * | en | none | none",
                "ja;q=0.1, ko;q=0.9 | ko | ko | none",
                ";;;, q=1 | en | none | none",
            })
    void theAcceptLanguageHeaderIsFollowed(String header, String locale, String requested, String fallback) {
        JsonPath record = given().header("Accept-Language", header)
                .get(READOUT_DATA)
                .then()
                .statusCode(200)
                .header("Content-Language", locale)
                .header("Vary", "Accept, Accept-Language, Accept-Encoding")
                .extract()
                .jsonPath();

        assertThat(record.getString("locale")).isEqualTo(locale);
        assertThat(record.getString("requestedLocale")).isEqualTo(requested);
        assertThat(record.getString("fallback")).isEqualTo(fallback);
    }

    @Test
    void severalHeaderLinesAreOneList() {
        given().header("Accept-Language", "be", "ja;q=0.3")
                .get(READOUT_DATA)
                .then()
                .body("locale", equalTo("ja"))
                .body("fallback", equalTo("next-language"));
    }

    @Test
    void theQueryWinsOverThePathAndThePathOverTheHeader() {
        given().header("Accept-Language", "de")
                .header("Accept", "application/json")
                .get("/ja/" + READOUT + "?lang=fr")
                .then()
                .header("Content-Language", "fr")
                .header("Content-Location", "/fr/" + READOUT)
                .header("Vary", "Accept, Accept-Encoding")
                .body("requestedLocale", equalTo("fr"));
        given().header("Accept-Language", "de")
                .header("Accept", "application/json")
                .get("/ja/" + READOUT)
                .then()
                .header("Content-Language", "ja")
                .header("Vary", "Accept, Accept-Encoding");
        given().header("Accept-Language", "de").get(READOUT_DATA).then().header("Content-Language", "de");
    }

    @Test
    void aNamedLanguageThatIsNotThereGivesWayToTheNextOneAskedFor() {
        given().header("Accept-Language", "ja")
                .get(READOUT_DATA + "?lang=be")
                .then()
                .header("Vary", "Accept, Accept-Language, Accept-Encoding")
                .body("locale", equalTo("ja"))
                .body("requestedLocale", equalTo("be"))
                .body("fallback", equalTo("next-language"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja_JP", "x", "ja-", "日本", "a b", "ja--JP", "\"><script>"})
    void anIllFormedTagIsRejected(String tag) {
        for (String address : new String[] {READOUT_DATA, "/api/records", "/", "/ja/" + READOUT, "/ja/"}) {
            given().queryParam("lang", tag)
                    .get(address)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://dragoman.dev/problems/ill-formed-language-tag"))
                    .body("tag", equalTo(tag));
        }
    }

    @Test
    void noOtherLanguageIsServedToWhoWantsNone() {
        given().queryParam("lang", "be")
                .queryParam("fallback", "none")
                .get(READOUT_DATA)
                .then()
                .statusCode(404)
                .body("type", equalTo("https://dragoman.dev/problems/no-edition-in-language"))
                .body("available", containsInAnyOrder("en", "ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hant"));
        given().get("/be/" + READOUT + "?fallback=none").then().statusCode(404);
        given().queryParam("lang", "zh-TW")
                .queryParam("fallback", "none")
                .get(READOUT_DATA)
                .then()
                .statusCode(200)
                .header("Content-Language", "zh-Hant");
        given().queryParam("fallback", "maybe")
                .get(READOUT_DATA)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("fallback"));
    }

    @Test
    void aHeaderTooLongToReadIsSaidToBe() {
        given().header("Accept-Language", "ja,".repeat(2000))
                .get(READOUT_DATA)
                .then()
                .statusCode(431)
                .body("header", equalTo("Accept-Language"));
        given().header("Accept", "text/html,".repeat(1000))
                .get(READOUT_DATA)
                .then()
                .statusCode(431)
                .body("header", equalTo("Accept"));
        given().header("Accept-Language", "ja,".repeat(7_000))
                .get(READOUT_DATA)
                .then()
                .statusCode(431);
    }

    @Test
    void theJapaneseCalendarIsHonouredWhereTheAddressAsksForIt() {
        String asked = "ja-JP-u-ca-japanese";

        given().queryParam("lang", asked)
                .get(READOUT_DATA)
                .then()
                .header("Content-Language", "ja")
                .body("requestedLocale", equalTo(asked))
                .body("issuedText", equalTo("令和5年4月5日"))
                .body("event.start[1].text", equalTo("令和5年4月5日午後6時20分（日本時間）"));
        given().header("Accept-Language", asked).get(READOUT_DATA).then().body("issuedText", equalTo("2023年4月5日"));
        given().get("/" + asked + "/" + READOUT)
                .then()
                .header("Content-Language", "ja")
                .body(containsString("<html lang=\"ja-u-ca-japanese\""))
                .body(containsString("<time datetime=\"2023-04-05\">令和5年4月5日</time>"));
    }

    @Test
    void hoursAndDigitsAreThoseOfTheReader() {
        given().queryParam("lang", "en-u-hc-h23")
                .get(READOUT_DATA)
                .then()
                .body("blocks[1].text", containsString("commencing at 11:20 (local time; same day, 18:20 JST)"))
                .body("event.start[1].text", equalTo("April 5, 2023, 18:20 JST"));
        given().queryParam("lang", "ar-u-nu-arab")
                .get(READOUT_DATA)
                .then()
                .body("issuedText", equalTo("٥ أبريل ٢٠٢٣"))
                .body("event.start.dayShift", everyItem(equalTo(0)));
    }

    @Test
    void problemsAreInEnglishAndSaySo() {
        given().header("Accept-Language", "ja")
                .get("/api/records/no-such-record")
                .then()
                .statusCode(404)
                .header("Content-Language", "en")
                .header("Vary", nullValue());
    }
}
