package dev.dragoman.delivery.verifier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.dragoman.delivery.Seeds;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The page that verifies in the browser, as the server sends it. */
@QuarkusTest
public class VerifierResourceTest {

    @Test
    void itIsInTheReadersLanguage() {
        given().header("Accept-Language", "uk")
                .get("/verify")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("uk"))
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<html lang=\"uk\" dir=\"ltr\">"))
                .body(containsString("<h1>Перевірка тексту</h1>"));
        given().queryParam("lang", "ar")
                .get("/verify")
                .then()
                .header("Content-Language", equalTo("ar"))
                .body(containsString("dir=\"rtl\""));
        given().queryParam("lang", "be").get("/verify").then().header("Content-Language", equalTo("en"));
    }

    @Test
    void itLeadsToTheSameEditionInOtherLanguagesButNeverToAnotherAddress() {
        given().get("/verify?lang=en&edition=/ja/some-record/editions/3")
                .then()
                .body(containsString("/verify?lang=de&amp;edition=/ja/some-record/editions/3\""));
        for (String other :
                new String[] {"//other.example/a/editions/1", "/ja/\"><p>/editions/1", "/ja/x/editions/0"}) {
            given().queryParam("lang", "en")
                    .queryParam("edition", other)
                    .get("/verify")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("edition=")));
        }
    }

    @Test
    void everyPageOfAnEditionSaysHowToVerifyItInItsLanguage() {
        String edition = "/ja/" + Seeds.READOUT + "/editions/1";
        for (String path : new String[] {"/ja/" + Seeds.READOUT, edition}) {
            given().accept("text/html")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("href=\"/verify?lang=ja&amp;edition=" + edition + "\">この文書を検証する方法</a>"))
                    .body(containsString("href=\"" + edition + "/statement\">署名付きステートメント</a>"))
                    .body(containsString("href=\"" + edition + "/proof\">証明</a>"));
        }
        given().accept("text/html")
                .queryParam("lang", "ar")
                .get("/api/records/" + Seeds.READOUT)
                .then()
                .body(containsString("/ar/" + Seeds.READOUT + "/editions/1/statement\">البيان الموقَّع</a>"))
                .body(not(containsString("href=\"/verify")));
    }

    @Test
    void itsPolicyAllowsRequestsToThisSiteOnly() {
        assertThat(given().get("/verify").headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "connect-src 'self'", "script-src 'self'")
                .doesNotContain("unsafe");
    }
}
