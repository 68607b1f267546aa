package dev.dragoman.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestIdTest {

    private static final String FRESH = "[0-9a-f]{16}";

    @Test
    void everyAnswerCarriesAnId() {
        given().get("/en/").then().statusCode(200).header("X-Request-Id", matchesPattern(FRESH));
    }

    @Test
    void aProblemCarriesOneToo() {
        given().get("/api/records/nothing-here").then().statusCode(404).header("X-Request-Id", matchesPattern(FRESH));
    }

    @Test
    void theIdOfTheSenderIsKept() {
        given().header("X-Request-Id", "edge-7f3a.1")
                .get("/api/locales")
                .then()
                .header("X-Request-Id", equalTo("edge-7f3a.1"));
    }

    @Test
    void anIdThatCouldForgeALogLineIsReplaced() {
        given().header("X-Request-Id", "1 ERROR all is lost")
                .get("/api/locales")
                .then()
                .header("X-Request-Id", matchesPattern(FRESH));
    }
}
