package dev.dragoman.delivery.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses under the log where no log has a file. */
@QuarkusTest
class LogPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/x999/x999/999",
                "/log/tile/0/x999/x999/x999/x999/x999/999",
                "/log/tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999",
                "/log/tile/0/99999999999999999999999999",
                "/log/tile/0/000.p/0",
                "/log/tile/0/000.p/256",
                "/log/tile/0/000.p/99999999999999999999",
                "/log/tile/0/000.p/-1",
                "/log/tile/0/x000/000",
                "/log/tile/0/0",
                "/log/tile/00/000",
                "/log/tile/-1/000",
                "/log/tile/8/000.p/1",
                "/log/tile/63/000",
                "/log/tile/64/000",
                "/log/tile/99999999999999999999/000",
                "/log/tile/data/000",
                "/log/tile/0",
                "/log/tile/entries",
                "/log/tile/entries/x999/x999/999",
                "/log/tile/entries/000.p/256",
                "/log/tile/entries/000.p/0",
                "/log/tile/entries/..%2f..%2f000",
                "/log/tile/0/%2e%2e/000",
                "/log/tile/0/000%00"
            })
    void nothingIsThere(String path) {
        assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isIn(400, 404);
        assertThat(given().urlEncodingEnabled(false).head(path).statusCode()).isIn(400, 404);
    }

    @Test
    void aVeryLongPathIsRejectedToo() {
        assertThat(given().get("/log/tile/0/" + "x999/".repeat(500) + "999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLogIsReadOnly() {
        assertThat(given().body("x").put("/log/tile/0/000").statusCode()).isEqualTo(405);
        assertThat(given().delete("/log/tile/entries/000").statusCode()).isEqualTo(405);
        assertThat(given().delete("/log/checkpoint").statusCode()).isEqualTo(405);
    }

    @Test
    void withoutWitnessesNoSignaturesAreAccepted() {
        assertThat(given().auth()
                        .oauth2("test-admin-token")
                        .body("x")
                        .contentType("text/plain")
                        .post("/log/checkpoint")
                        .statusCode())
                .isEqualTo(404);
    }
}
