package dev.dragoman.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sign-ins at a real Keycloak; {@code ./mvnw verify -Pkeycloak} runs them. */
@QuarkusTest
@TestProfile(WithKeycloak.class)
@Tag("keycloak")
@RemoveLeftovers
class KeycloakSignInTest {

    private static final String SELF = "/api/tokens/self";

    @Inject
    AccessConfig config;

    @BeforeEach
    void needKeycloak() {
        assumeTrue(config.oidc().issuer().isPresent(), "Keycloak is unpacked by the Maven profile keycloak alone");
    }

    @Test
    void aSignedInCallerHasTheNameAndGrantsOfTheToken() {
        self(accessToken("dragoman", "keiko"))
                .then()
                .statusCode(200)
                .body("name", equalTo("keiko"))
                .body("grants", equalTo(List.of("author", "translator[ja]")));
        self(accessToken("dragoman", "rene")).then().body("grants", equalTo(List.of("reviewer[fr]")));
    }

    @Test
    void anAdminWhoHasSignedInGivesOutTokensInTheirName() {
        String ada = accessToken("dragoman", "ada");

        String secret = bearing(ada)
                .contentType("application/json")
                .body("{\"name\": \"test-by-ada\", \"grants\": [\"author\"]}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .body("createdBy", equalTo("ada"))
                .extract()
                .path("token");

        self(secret).then().statusCode(200).body("name", equalTo("test-by-ada"));
        bearing(ada).get("/api/audit?limit=1").then().body("entries[0].actor", equalTo("ada"));
    }

    @Test
    void whoLacksTheRoleIsForbidden() {
        for (String user : new String[] {"keiko", "nobody"}) {
            bearing(accessToken("dragoman", user))
                    .get("/api/tokens")
                    .then()
                    .statusCode(403)
                    .body("role", equalTo("admin"));
        }
        self(accessToken("dragoman", "nobody")).then().statusCode(200).body("grants", equalTo(List.of()));
    }

    @Test
    void aTokenForAnotherAudienceIsRejected() {
        Response signIn = signIn("dragoman", "dragoman", "keiko");

        assertRefused(signIn("elsewhere", "dragoman", "keiko").path("access_token"), "another realm's");
        assertRefused(accessToken("stranger", "keiko"), "of another audience");
        assertRefused(signIn.path("id_token"), "an ID token");
        assertRefused(signIn.path("refresh_token"), "a refresh token");
    }

    @Test
    void aMalformedTokenIsRejected() {
        String[] parts = accessToken("dragoman", "keiko").split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String promoted = encoded(claims.replace("translator[ja]", "admin"));
        String unsigned = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        String shared = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

        assertRefused(parts[0] + "." + promoted + "." + parts[2], "other claims");
        assertRefused(parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse(), "another signature");
        assertRefused(unsigned + "." + promoted + ".", "no signature");
        assertRefused(unsigned + "." + promoted + "." + parts[2], "no algorithm");
        assertRefused(shared + "." + promoted + "." + parts[2], "a shared key");
        assertRefused(parts[0] + "." + encoded("no JSON") + "." + parts[2], "no claims");
        assertRefused(encoded("no JSON") + "." + parts[1] + "." + parts[2], "no header");
        assertRefused("e30.e30.e30", "nothing in it");
    }

    @Test
    void anExpiredTokenIsRefusedAsSuch() {
        String hasty = accessToken("hasty", "keiko");
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        Response answer = self(hasty);

        while (answer.statusCode() == 200 && System.nanoTime() < end) {
            answer = self(hasty);
        }

        answer.then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"dragoman\", error=\"invalid_token\""))
                .body("detail", equalTo("This sign-in has expired; sign in again"));
    }

    @Test
    void tokensOfOurOwnAndPublicReadsStayAsTheyAre() {
        self("test-admin-token").then().statusCode(200).body("name", equalTo("admin"));
        bearing("e30.e30.e30").get("/api/records").then().statusCode(200);
    }

    private void assertRefused(String token, String why) {
        assertThat(self(token).statusCode()).as(why).isEqualTo(401);
    }

    private String accessToken(String client, String user) {
        return signIn("dragoman", client, user).path("access_token");
    }

    private Response signIn(String realm, String client, String user) {
        return given().formParam("grant_type", "password")
                .formParam("scope", "openid")
                .formParam("client_id", client)
                .formParam("username", user)
                .formParam("password", "password")
                .post(config.oidc().issuer().orElseThrow().replace("/realms/dragoman", "/realms/" + realm)
                        + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static Response self(String token) {
        return bearing(token).get(SELF);
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
