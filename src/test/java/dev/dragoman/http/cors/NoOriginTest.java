package dev.dragoman.http.cors;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The default: no website may read anything from the browser. */
@QuarkusTest
class NoOriginTest {

    @Test
    void withoutTheSettingNoAnswerIsSharedAndNoneVariesByOrigin() {
        given().header("Origin", "https://www.example.org")
                .get("/api/locales")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", nullValue());
        given().header("Origin", "https://www.example.org")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/locales")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
