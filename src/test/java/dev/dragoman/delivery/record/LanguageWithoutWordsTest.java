package dev.dragoman.delivery.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What readers of a language see that the interface has no words of. */
@QuarkusTest
public class LanguageWithoutWordsTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void everyEnglishWordOfAPageSaysThatItIsEnglish() {
        String slug = released();

        String page =
                given().get("/ca/" + slug).then().statusCode(200).extract().asString();

        assertThat(page).contains("<html lang=\"ca\"", "<article class=\"record\" lang=\"ca\"");
        for (String words : List.of(
                "Statement",
                "Issued",
                "All records",
                "Available in",
                "Skip to the text",
                "About this version",
                "Editions")) {
            String unmarked = page.replaceAll("(?s)<head>.*</head>", "")
                    .replaceAll("<span lang=\"en\" dir=\"ltr\">[^<]*</span>", "");
            assertThat(TAG.matcher(unmarked).replaceAll("|")).doesNotContain(words);
        }
        assertThat(page).doesNotContain("\uFDD0").doesNotContain("\uFDD1");
        assertThat(page).doesNotContainPattern("<[^<>]*<span").contains("<title>Un títol");
    }

    @Test
    void itsDatesAreWhollyInTheLanguage() {
        given().get("/ca/" + released()).then().body(containsString(">2 de gener del 1990</time>"));
    }

    @Test
    void theReadersOwnTimeIsNotWrittenInTheEnglishWay() {
        String slug = newsroom.newSlug();
        newsroom.release(
                slug,
                Newsroom.statement("A title", "A topic", "1990-01-02", "Text.")
                        .replace("---\n\n", "event:\n  start: 1990-01-02T15:20[Asia/Kathmandu]\n---\n\n"));
        newsroom.translate(slug, "ca", Map.of("title", "Un títol", "p1", "Text."));
        newsroom.awaitChanges();

        given().get("/ca/" + slug).then().body(containsString("data-clock=\"\""));
        given().get("/en/" + slug).then().body(containsString("data-clock=\"h:mm"));
    }

    @Test
    void whatIsNotHtmlHasNoMarks() {
        String slug = released();

        given().get("/api/records/" + slug + "?lang=ca").then().body(not(containsString("\uFDD0")));
        given().get("/api/records/" + slug + "/editions?lang=ca").then().body(not(containsString("\uFDD0")));
        given().accept("application/json")
                .get("/ca/" + slug + "/editions")
                .then()
                .body(not(containsString("\uFDD0")));
    }

    @Test
    void aLanguageWithWordsIsNotMarked() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("A title", "A topic", "1990-01-02", "Text."));

        given().get("/en/" + slug).then().body(not(containsString("<span lang=\"en\"")));
    }

    private String released() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("A title", "A topic", "1990-01-02", "Text."));
        newsroom.translate(slug, "ca", Map.of("title", "Un títol"));
        return slug;
    }
}
