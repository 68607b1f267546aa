package dev.dragoman.editing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.records.SampleRecords;
import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class ReservedSlugTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q", "api", "assets", "desk", "mcp", "log", "preview", "search", "sitemap", "robots", "favicon", "en",
                "ja", "zh-hant", "pt-br"
            })
    void noNewRecordTakesAReservedSlug(String slug) {
        Desk.admin()
                .contentType("text/markdown")
                .body(SampleRecords.file("Text.\n"))
                .put("/api/records/" + slug)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://dragoman.dev/problems/reserved-slug"))
                .body("slug", equalTo(slug))
                .body("detail", containsString("No record can have the slug \"" + slug + "\""));

        Desk.admin().get("/api/records/" + slug + "/draft").then().statusCode(404);
    }

    @Test
    void aSlugThatOnlyLooksLikeATagIsFree() {
        Desk.admin()
                .contentType("text/markdown")
                .body(SampleRecords.file("Text.\n"))
                .put("/api/records/test-summit-2024")
                .then()
                .statusCode(201);
    }
}
