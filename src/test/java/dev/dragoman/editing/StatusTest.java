package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatusTest {

    private static final String STATEMENT = "/api/records/joint-statement-nato-japan-2023-04-04/translations";

    @Test
    void editorsSeeDraftsBesideWhatIsPublic() {
        Desk.admin()
                .contentType("application/json")
                .body("{\"title\": \"Dichiarazione congiunta\"}")
                .put(STATEMENT + "/it")
                .then()
                .statusCode(201);

        Desk.admin()
                .get(STATEMENT)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Vary", equalTo("Authorization"))
                .body("translations.locale", hasItems("en", "fr", "it"))
                .body("translations.find { it.locale == 'it' }.state", equalTo("draft"))
                .body("translations.find { it.locale == 'it' }.edition", nullValue())
                .body("translations.find { it.locale == 'it' }.units.done", equalTo(1))
                .body("translations.find { it.locale == 'fr' }.state", equalTo("released"));
        given().get(STATEMENT)
                .then()
                .statusCode(200)
                .body("translations.locale", not(hasItems("it")))
                .header("Vary", equalTo("Authorization, Accept-Encoding"));
    }

    @Test
    void aWrongTokenIsSaidToBeWrong() {
        Desk.bearing("nobody-knows-this").get(STATEMENT).then().statusCode(401);
    }

    @Test
    void theCredentialsOfAGateOnTheWayAreNotLookedAt() {
        given().header("Authorization", "Basic cmVhZGVyOnJlYWRlcg==")
                .get(STATEMENT)
                .then()
                .statusCode(200);
    }
}
