package dev.dragoman.delivery.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.WithOptions;
import dev.dragoman.delivery.Seeds;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages with the name, the looks and the links of a publisher. */
@QuarkusTest
@TestProfile(WithOptions.class)
public class PublisherPagesTest {

    private static final String PAGE = Seeds.STATEMENT;

    @ParameterizedTest
    @ValueSource(strings = {"/ja/" + PAGE, "/ja/", "/ja/" + PAGE + "/editions"})
    void headerAndFooterNameThePublisherInTheLanguageOfThePage(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .body(containsString("alt=\"\"><span>外務省</span></a>"))
                .body(containsString("<a class=\"home\" href=\"https://www.example.go.jp/ja/\">発行機関のウェブサイト</a>"))
                .body(containsString("<li><a href=\"mailto:press@example.go.jp\">報道関係者の連絡先</a></li>"))
                .body(containsString("<li><a href=\"/legal\">法的事項</a></li>"))
                .body(containsString("<li><a href=\"https://www.example.go.jp/a11y\">アクセシビリティ</a></li>"))
                .body(containsString("外務省</title>"));
    }

    @Test
    void aLanguageWithoutANameShowsTheEnglishOneAsEnglish() {
        given().get("/de/" + PAGE)
                .then()
                .body(containsString("<span lang=\"en\" dir=\"ltr\">Ministry of Foreign Affairs of Japan</span>"));
        given().accept("text/html")
                .get("/de/no-such-record")
                .then()
                .statusCode(404)
                .body(containsString("Ministry of"));
    }

    @Test
    void metadataHaveTheSameName() {
        given().accept("application/ld+json")
                .get("/api/records/" + PAGE + "?lang=ja")
                .then()
                .body(containsString("外務省"))
                .body(containsString("https://www.example.go.jp/en/"));
    }

    @Test
    void logoAndStylesheetAreServedByTheirDigest() {
        String page = given().get("/en/" + PAGE).asString();

        given().get(address(page, "src=\"(/assets/logo\\.svg[^\"]*)\""))
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", containsString("immutable"));
        given().get(address(page, "href=\"(/assets/publisher\\.css[^\"]*)\""))
                .then()
                .statusCode(200)
                .contentType(containsString("text/css"))
                .body(equalTo(":root { --accent: #003399; --on-accent: #ffffff; }\n.masthead { color: red; }"));
    }

    private static String address(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
