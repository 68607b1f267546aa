package dev.dragoman.desk.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.access.AuditPages;
import dev.dragoman.desk.AtDesk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeskSessionTest {

    private static final String SIGN_IN = "/desk/sign-in";

    @Test
    void aTokenOpensASessionThatScriptsAndOtherSitesDoNotGet() {
        Response answer = AtDesk.signIn("test-admin-token");

        Cookie cookie = answer.getDetailedCookie(AtDesk.COOKIE);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/desk/");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/desk");
        assertThat(cookie.hasExpiryDate()).isFalse();
        assertThat(cookie.getValue()).hasSizeGreaterThan(40);
    }

    @Test
    void behindTlsTheCookieIsSentOverTlsAlone() {
        Cookie cookie = AtDesk.browser()
                .header("X-Forwarded-Proto", "https")
                .formParam("token", "test-admin-token")
                .post(SIGN_IN)
                .getDetailedCookie(AtDesk.COOKIE);

        assertThat(cookie.isSecured()).isTrue();
    }

    @Test
    void eachSignInHasAnotherSessionAndEndsTheOneBefore() {
        String first = AtDesk.signIn("test-admin-token").getCookie(AtDesk.COOKIE);
        String second = AtDesk.browser()
                .cookie(AtDesk.COOKIE, first)
                .formParam("token", "test-admin-token")
                .post(SIGN_IN)
                .getCookie(AtDesk.COOKIE);

        assertThat(second).isNotEqualTo(first);
        isSignedOut(first);
        isSignedIn(second);
    }

    @Test
    void anUnknownTokenGetsTheFormAgainInThePersonsLanguage() {
        AtDesk.browser()
                .header("Accept-Language", "de")
                .formParam("token", "drg_wrong")
                .post(SIGN_IN)
                .then()
                .statusCode(401)
                .header("Content-Language", "de")
                .header("Cache-Control", "no-store")
                .body(containsString("Dieses Token ist unbekannt"))
                .body(not(containsString("drg_wrong")));
    }

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        AtDesk.browser()
                .formParam("token", " ")
                .post(SIGN_IN)
                .then()
                .statusCode(422)
                .body(containsString("Type your token."));
    }

    @Test
    void aRevokedTokenEndsItsSessions() {
        JsonPath token = token();
        String session = AtDesk.signIn(token.getString("token")).getCookie(AtDesk.COOKIE);
        isSignedIn(session);

        given().header("Authorization", "Bearer test-admin-token")
                .delete("/api/tokens/" + token.getString("id"))
                .then()
                .statusCode(204);

        isSignedOut(session);
    }

    @Test
    void signingOutEndsTheSessionAndItsCookie() {
        String session = AtDesk.signIn("test-admin-token").getCookie(AtDesk.COOKIE);

        AtDesk.browser()
                .cookie(AtDesk.COOKIE, session)
                .post("/desk/sign-out")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("Max-Age=0"));

        isSignedOut(session);
    }

    @Test
    void signingInAndOutIsAudited() {
        JsonPath token = token();
        String session = AtDesk.signIn(token.getString("token")).getCookie(AtDesk.COOKIE);
        AtDesk.browser()
                .cookie(AtDesk.COOKIE, session)
                .post("/desk/sign-out")
                .then()
                .statusCode(303);

        List<String> acts = AuditPages.acts("it.actor == '" + token.getString("name") + "'");

        assertThat(acts).containsExactlyInAnyOrder("desk.sign-in", "desk.sign-out");
    }

    @Test
    void whoIsNotSignedInComesBackAfterwards() {
        AtDesk.browser()
                .queryParam("next", "/desk/records/a/translations/ja/files")
                .get(SIGN_IN)
                .then()
                .statusCode(200)
                .body(containsString("value=\"/desk/records/a/translations/ja/files\""));
        AtDesk.browser()
                .formParam("token", "test-admin-token")
                .formParam("next", "/desk/records/a/translations/ja/files")
                .post(SIGN_IN)
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/records/a/translations/ja/files"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org",
                "/desk//example.org",
                "/desk/\\example.org",
                "/desk/../api/tokens",
                "javascript:alert(1)",
                "/api/records",
                "/desk/sign-in?next=/desk/",
                "/desk/%0d%0aSet-Cookie:a"
            })
    void theFormLeadsNowhereElse(String next) {
        AtDesk.browser()
                .formParam("token", "test-admin-token")
                .formParam("next", next)
                .post(SIGN_IN)
                .then()
                .statusCode(303)
                .header("Location", not(containsString("example.org")))
                .header("Location", not(containsString("/api")))
                .header("Location", not(containsString("next")));
    }

    @Test
    void whereTheDeskLeadsDoesNotDependOnTheHostThatWasAskedFor() {
        AtDesk.browser()
                .header("Host", "example.org")
                .formParam("token", "test-admin-token")
                .post(SIGN_IN)
                .then()
                .statusCode(303)
                .header("Location", equalTo("/desk/"));
        AtDesk.browser()
                .header("Host", "example.org")
                .queryParam("lang", "fr")
                .queryParam("next", "/desk/calendar?month=2030-01")
                .get("/desk/language")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/desk/calendar?month=2030-01"));
    }

    @Test
    void aFormOfAnotherSiteIsRejected() {
        String session = AtDesk.signIn("test-admin-token").getCookie(AtDesk.COOKIE);

        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            given().cookie(AtDesk.COOKIE, session)
                    .header("Sec-Fetch-Site", site)
                    .post("/desk/sign-out")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("https://dragoman.dev/problems/forbidden"));
        }
        given().cookie(AtDesk.COOKIE, session)
                .header("Origin", "https://example.org")
                .post("/desk/sign-out")
                .then()
                .statusCode(403);
        given().cookie(AtDesk.COOKIE, session).post("/desk/sign-out").then().statusCode(403);
        isSignedIn(session);
    }

    @Test
    void whoFollowsALinkFromAnotherSiteGetsAPageThatOpensItAgain() {
        given().header("Accept", "text/html")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .get("/desk/records/a/translations?b=c")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("content=\"0; url=/desk/records/a/translations?b=c\""));
        AtDesk.browser()
                .header("Sec-Fetch-Mode", "navigate")
                .get("/desk/records/a/translations?b=c")
                .then()
                .statusCode(303);
    }

    @Test
    void aSessionIsNoCredentialOfTheApi() {
        given().cookie(AtDesk.COOKIE, AtDesk.signIn("test-admin-token").getCookie(AtDesk.COOKIE))
                .get("/api/tokens")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/../api/tokens", "/desk/%2e%2e/api/tokens", "/desk/x/%2E./%2e%2E/api/tokens"})
    void aSessionIsNoCredentialOfTheApiByAPathThatBeginsAtTheDesk(String path) {
        AtDesk.admin()
                .urlEncodingEnabled(false)
                .header("Accept", "application/json")
                .get(path)
                .then()
                .statusCode(401);
    }

    @Test
    void aChosenLanguageIsKept() {
        String chosen = AtDesk.browser()
                .queryParam("lang", "ja")
                .queryParam("next", SIGN_IN)
                .get("/desk/language")
                .then()
                .statusCode(303)
                .header("Location", containsString(SIGN_IN))
                .extract()
                .cookie("dragoman-desk-language");

        AtDesk.browser()
                .cookie("dragoman-desk-language", chosen)
                .header("Accept-Language", "fr")
                .get(SIGN_IN)
                .then()
                .header("Content-Language", "ja");
    }

    private static JsonPath token() {
        return given().header("Authorization", "Bearer test-admin-token")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"test-desk-" + UUID.randomUUID() + "\", \"grants\": [\"translator[ja]\"]}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void isSignedIn(String session) {
        AtDesk.browser().cookie(AtDesk.COOKIE, session).get(SIGN_IN).then().statusCode(303);
    }

    private static void isSignedOut(String session) {
        AtDesk.browser().cookie(AtDesk.COOKIE, session).get(SIGN_IN).then().statusCode(200);
    }
}
