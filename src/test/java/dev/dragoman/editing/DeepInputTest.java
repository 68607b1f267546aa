package dev.dragoman.editing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that nest far deeper than anything that is read. */
@QuarkusTest
@RemoveLeftovers
class DeepInputTest {

    private static final String SLUG = "test-deep-input";
    private static final int DEPTH = 50_000;

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @Test
    void theReportedRecordInJsonIsRejectedWithItsPlace() throws IOException {
        Path file = Path.of("../shared/fixtures/reported/json-nested-50000.json");
        assumeTrue(Files.exists(file), "skipped: " + file + " is not here");
        String reported = Files.readString(file);

        assertRejected(Desk.admin()
                .contentType(ContentType.JSON)
                .body(reported)
                .put("/api/records/" + SLUG)
                .then());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/releases, '{\"editions\": '",
        "/api/releases, ''",
        "/api/tokens, '{\"name\": '",
        "/api/records/test-deep-input/withdraw, '{\"mode\": '",
        "/api/records/test-deep-input/translations/fr/submit, '{\"comment\": '"
    })
    void everyJsonBodyIsRejectedWithItsPlace(String address, String start) {
        pressroom.write(SLUG, "A text.\n");
        pressroom.translate(SLUG, "fr");

        assertRejected(Desk.admin()
                .contentType(ContentType.JSON)
                .body(start + "[".repeat(DEPTH))
                .post(address)
                .then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"units\": ", "{\"p1\": ", ""})
    void aBundleInJsonIsRejectedWithItsPlace(String start) {
        pressroom.write(SLUG, "A text.\n");

        assertRejected(Desk.admin()
                .contentType(ContentType.JSON)
                .body(start + "[".repeat(DEPTH) + "]".repeat(DEPTH))
                .put("/api/records/" + SLUG + "/translations/fr")
                .then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xliff+xml", "application/x-xliff+xml"})
    void aBundleInXmlIsRejectedWithItsLine(String type) {
        pressroom.write(SLUG, "A text.\n");
        String version = type.equals("application/xliff+xml")
                ? "<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" trgLang=\"fr\">"
                : "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">";

        Desk.admin()
                .contentType(type)
                .body(version + "<group>".repeat(DEPTH))
                .put("/api/records/" + SLUG + "/translations/fr")
                .then()
                .statusCode(422)
                .body("type", endsWith("/limit-exceeded"))
                .body("line", greaterThan(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void frontMatterIsRejectedWithItsLine(String level) {
        Desk.admin()
                .contentType("text/markdown")
                .body("---\nkind: statement\ntopic:\n  " + level.repeat(DEPTH) + "\n---\n\nA text.\n")
                .put("/api/records/" + SLUG)
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-body"))
                .body("line", is(4))
                .body("detail", containsString("10 deep"));
    }

    private static void assertRejected(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("type", endsWith("/invalid-body"))
                .body("line", greaterThan(0))
                .body("column", greaterThan(0))
                .body("detail", containsString("nested more than 100 levels deep"));
    }
}
