package dev.dragoman.editing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large to come back is declined when it comes. */
@QuarkusTest
@RemoveLeftovers
class ExportLimitTest {

    private static final String SLUG = "test-export-limit";
    private static final String ADDRESS = "/api/records/" + SLUG;

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @ParameterizedTest
    @ValueSource(strings = {"", "?dryRun=true"})
    void aRecordThatNoExportOfXliffCouldHoldIsRejected(String query) {
        // An ampersand is five characters in XML.
        String body = IntStream.range(0, 60)
                .mapToObj(i -> "a" + i + " " + "& ".repeat(9_000))
                .collect(Collectors.joining("\n\n"));

        assertRejected(Desk.admin()
                        .contentType("text/markdown")
                        .body("---\nkind: statement\ntitle: A title\nissued: 1990-01-02\n---\n\n" + body + "\n")
                        .put(ADDRESS + query)
                        .then())
                .body("detail", containsString("of XLIFF"));
        Desk.admin().get(ADDRESS + "/revisions").then().statusCode(404);
    }

    @Test
    void aTranslationThatNoExportCouldHoldIsRejected() {
        String body = IntStream.range(0, 100).mapToObj(i -> "Text " + i).collect(Collectors.joining("\n\n", "", "\n"));
        pressroom.write(SLUG, body);
        String units = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "\"p" + i + "\": \"" + "& ".repeat(5_000) + "\"")
                .collect(Collectors.joining(",", "{", "}"));

        assertRejected(Desk.admin()
                        .contentType(ContentType.JSON)
                        .body(units)
                        .put(ADDRESS + "/translations/fr")
                        .then())
                .body("detail", containsString("The translation into fr"));
        Desk.admin()
                .accept("application/json")
                .get(ADDRESS + "/translations/fr?version=1")
                .then()
                .statusCode(404);
    }

    @Test
    void aReleaseOfTooManyEditionsIsRejectedBeforeTheyAreRead() {
        String editions = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"slug\": \"" + SLUG + i + "\", \"locale\": \"not a tag\"}")
                .collect(Collectors.joining(","));

        Desk.admin()
                .contentType(ContentType.JSON)
                .body("{\"editions\": [" + editions + "]}")
                .post("/api/releases")
                .then()
                .statusCode(422)
                .body("type", endsWith("/limit-exceeded"))
                .body("setting", equalTo("dragoman.limits.editions"))
                .body("limit", equalTo(1_000));
    }

    private static ValidatableResponse assertRejected(ValidatableResponse answer) {
        return answer.statusCode(422)
                .body("type", endsWith("/limit-exceeded"))
                .body("setting", equalTo("dragoman.limits.body"))
                .body("limit", equalTo(2 * 1024 * 1024));
    }
}
