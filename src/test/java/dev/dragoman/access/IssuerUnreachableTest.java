package dev.dragoman.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An OpenID Connect issuer that is down takes nothing with it but the sign-ins. */
@QuarkusTest
@TestProfile(IssuerUnreachableTest.NobodyThere.class)
class IssuerUnreachableTest {

    private static final String SELF = "/api/tokens/self";

    /** An issuer at a port where nothing listens. */
    public static class NobodyThere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dragoman.oidc.issuer", "http://127.0.0.1:1/realms/dragoman",
                    "dragoman.oidc.client-id", "dragoman-desk",
                    "dragoman.admin-token", "test-admin-token");
        }
    }

    @Test
    void signedInCallersGet503WhileTheIssuerIsUnreachable() {
        // Once more: each time the issuer is tried anew.
        for (int i = 0; i < 2; i++) {
            given().header("Authorization", "Bearer e30.e30.e30")
                    .get(SELF)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://dragoman.dev/problems/sign-in-unavailable"))
                    .body("detail", not(containsString("Exception")));
        }
    }

    @Test
    void peopleAtTheDeskAreToldAndCanSignInWithATokenMeanwhile() {
        // Once more: each time the issuer is tried anew.
        for (int i = 0; i < 2; i++) {
            given().redirects()
                    .follow(false)
                    .header("Accept", "text/html")
                    .get("/desk/sign-in?next=/desk/")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("[3-5][0-9]|60"))
                    .body(containsString("cannot be reached"))
                    .body(containsString("with=token"))
                    .body(not(containsString("Exception")));
        }
        given().header("Accept", "text/html")
                .get("/desk/sign-in?with=token")
                .then()
                .statusCode(200)
                .body(containsString("id=\"token\""));
    }

    @Test
    void everythingElseWorks() {
        given().header("Authorization", "Bearer test-admin-token")
                .get(SELF)
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer drg_unknown").get(SELF).then().statusCode(401);
        given().header("Authorization", "Bearer unknown").get(SELF).then().statusCode(401);
        given().header("Authorization", "Bearer e30.e30.e30")
                .get("/api/records")
                .then()
                .statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }
}
