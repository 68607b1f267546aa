package dev.dragoman.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdTest {

    private static final String FRESH = "[0-9a-f]{16}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/",
                "/api/locales",
                "/api/records",
                "/en/nato-foreign-ministers-meeting-2023-04-05/",
                "/q/openapi"
            })
    void publicAnswersCarryNoIdSoThatTheyAreTheSameBytes(String address) {
        given().header("X-Request-Id", "edge-7f3a.1")
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(lessThan(400))
                .header("X-Request-Id", nullValue());
    }

    @Test
    void anAnswerToAWriteCarriesAnId() {
        given().header("Authorization", "Bearer test-admin-token")
                .contentType("text/markdown;charset=UTF-8")
                .body("---\nkind: statement\ntitle: A title\nissued: 2024-01-01\n---\n\nText.\n")
                .put("/api/records/test-request-id?dryRun=true")
                .then()
                .statusCode(201)
                .header("X-Request-Id", matchesPattern(FRESH));
    }

    @Test
    void aProblemCarriesAnId() {
        given().get("/api/records/nothing-here").then().statusCode(404).header("X-Request-Id", matchesPattern(FRESH));
    }

    @Test
    void theIdOfTheSenderIsKept() {
        given().header("X-Request-Id", "edge-7f3a.1")
                .get("/api/records/nothing-here")
                .then()
                .header("X-Request-Id", equalTo("edge-7f3a.1"));
    }

    @Test
    void anIdThatCouldForgeALogLineIsReplaced() {
        given().header("X-Request-Id", "1 ERROR all is lost")
                .get("/api/records/nothing-here")
                .then()
                .header("X-Request-Id", matchesPattern(FRESH));
    }
}
