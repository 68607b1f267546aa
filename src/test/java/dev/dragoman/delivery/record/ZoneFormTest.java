package dev.dragoman.delivery.record;

import static dev.dragoman.delivery.Seeds.READOUT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import dev.dragoman.delivery.Seeds;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zone that is not known, typed into the form of a page, is answered by the page with a message at the field. */
@QuarkusTest
public class ZoneFormTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"/de/" + READOUT, "/de/" + READOUT + "/editions/1"})
    void aMistypedZoneIsShownAtTheField(String page) {
        Response answer =
                given().header("Accept", BROWSER).queryParam("tz", "<New York>").get(page);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.header("Content-Language")).isEqualTo("de");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.asString())
                .contains("aria-invalid=\"true\" aria-describedby=\"tz-error tz-hint\" value=\"&lt;New York&gt;\"")
                .contains("id=\"tz-error\" role=\"alert\">„&lt;New York&gt;“ ist hier nicht als Zeitzone bekannt.")
                .contains("<h1 id=");
    }

    @Test
    void theSamePageWithoutTheMistakeStaysAsItWas() {
        String before = given().header("Accept", BROWSER).get("/de/" + READOUT).asString();
        given().header("Accept", BROWSER).queryParam("tz", "Nowhere").get("/de/" + READOUT);

        Response after = given().header("Accept", BROWSER).get("/de/" + READOUT);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.asString()).isEqualTo(before).doesNotContain("tz-error");
    }

    @Test
    void aProgramGetsProblemDetails() {
        given().header("Accept", "application/json")
                .queryParam("tz", "Nowhere")
                .get("/de/" + READOUT)
                .then()
                .statusCode(400)
                .body("type", endsWith("/unknown-time-zone"));
    }

    @Test
    void aPageWithoutTheFormExplainsItOnASeparatePage() {
        Response answer =
                given().header("Accept", BROWSER).queryParam("tz", "Nowhere").get("/de/" + Seeds.STATEMENT);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).doesNotContain("tz-error").contains("Die Adresse ist nicht lesbar");
    }
}
