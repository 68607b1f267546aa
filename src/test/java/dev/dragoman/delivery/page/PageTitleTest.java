package dev.dragoman.delivery.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.delivery.Seeds;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What titles, descriptions and lists say of records, whose own titles are often alike. */
@QuarkusTest
public class PageTitleTest {

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void theTitleOfAPageSaysKindTopicAndDate() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Joint statement", "Trade talks", "2004-02-03", "Some words."));

        given().get("/en/" + slug)
                .then()
                .body(containsString("<title>Joint statement – Statement – Trade talks – February 3, 2004 – Official"
                        + " communications</title>"))
                .body(containsString("<meta name=\"description\" content=\"Statement – Trade talks – February 3, 2004 –"
                        + " Some words.\">"))
                .body(containsString("<meta property=\"og:title\" content=\"Joint statement\">"));
        given().queryParam("topic", "Trade talks")
                .get("/en/")
                .then()
                .body(containsString("February 3, 2004</time> <span class=\"topic-name\">Trade talks</span>"));
    }

    @Test
    void aTopicThatIsTheTitleIsSaidOnce() {
        given().get("/ja/" + Seeds.READOUT)
                .then()
                .body(containsString("<title>北大西洋条約機構（NATO） – "))
                .body(containsString(" – 2023年4月5日 – "));
        given().get("/ja/").then().body(not(containsString("topic-name\">北大西洋条約機構")));
    }
}
