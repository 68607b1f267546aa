package dev.dragoman.delivery.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.delivery.Seeds;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages with the name, the looks and the links of a publisher. */
@QuarkusTest
@TestProfile(PublisherPagesTest.OfAMinistry.class)
public class PublisherPagesTest {

    private static final String PAGE = Seeds.STATEMENT;

    /** The settings of a ministry. */
    public static class OfAMinistry implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("dragoman.data-dir", "target/test-data/publisher-" + UUID.randomUUID()),
                    Map.entry("dragoman.publisher.name.en", "Ministry of Foreign Affairs of Japan"),
                    Map.entry("dragoman.publisher.name.ja", "外務省"),
                    Map.entry("dragoman.publisher.logo", file("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")),
                    Map.entry("dragoman.publisher.accent", "#003399"),
                    Map.entry("dragoman.publisher.stylesheet", file("own.css", ".masthead { color: red; }")),
                    Map.entry("dragoman.publisher.home", "https://www.example.go.jp/{locale}/"),
                    Map.entry("dragoman.publisher.press", "mailto:press@example.go.jp"),
                    Map.entry("dragoman.publisher.legal", "/legal"),
                    Map.entry("dragoman.publisher.accessibility", "https://www.example.go.jp/a11y"));
        }

        private static String file(String name, String content) {
            try {
                Path folder = Files.createDirectories(Path.of("target", "test-data", "publisher"));
                return Files.writeString(folder.resolve(name), content)
                        .toAbsolutePath()
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

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
