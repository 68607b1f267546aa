package dev.dragoman.delivery.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
public class MarkedPartsTest {

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void aPartThatIsNotTranslatedIsMarkedAsEnglish() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Parts", "2024-01-01", "One.\n\nTwo."));
        newsroom.translate(slug, "ar", Map.of("title", "عنوان", "p1", "واحد."));

        given().queryParam("lang", "ar")
                .get("/api/records/" + slug)
                .then()
                .body("locale", equalTo("ar"))
                .body("blocks.lang", contains("ar", "en"))
                .body("blocks.dir", contains("rtl", "ltr"))
                .body("missing", contains("topic", "p2"));
        given().get("/ar/" + slug)
                .then()
                .body(containsString("<p id=\"p2\" class=\"missing\" lang=\"en\" dir=\"ltr\">"))
                .body(containsString("<p id=\"p1\">"));
    }

    @Test
    void aPartWhoseSourceChangedIsMarkedAsOutdated() {
        String slug = newsroom.newSlug();
        String before = "The ministers met in the morning and spoke about trade.";
        newsroom.release(slug, Newsroom.statement("Title", "Parts", "2024-01-01", before));
        newsroom.translate(slug, "fr", Map.of("title", "Titre", "topic", "Parties", "p1", "Les ministres."));
        newsroom.release(
                slug, Newsroom.statement("Title", "Parts", "2024-01-01", before.replace("morning", "afternoon")));
        newsroom.translate(slug, "de", Map.of("title", "Titel"));

        JsonPath views = given().get("/api/records/" + slug + "/translations").jsonPath();

        assertThat(views.getList("translations.locale")).containsExactly("en", "de", "fr");
        assertThat(views.getInt("revision")).isEqualTo(2);
        assertThat(views.getList("translations.units.missing")).containsExactly(0, 2, 0);
    }
}
