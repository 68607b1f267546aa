package dev.dragoman.http.cors;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.WithoutCacheAndSigning;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Every website may read what is public from the browser. */
@QuarkusTest
@TestProfile(WithoutCacheAndSigning.class)
class AnyOriginTest {

    @Test
    void theAnswerIsTheSameForAllOriginsSoThatOneCopyServesThem() {
        for (String origin : new String[] {"https://a.example", "null"}) {
            given().header("Origin", origin)
                    .get("/api/locales")
                    .then()
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Credentials", nullValue())
                    .header("Vary", nullValue());
        }
        given().get("/api/locales").then().header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void whatEditorsReadIsNotSharedEither() {
        given().header("Origin", "https://a.example")
                .header("Authorization", "Bearer test-admin-token")
                .get("/api/tokens")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
