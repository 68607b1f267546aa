package dev.dragoman.desk.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.access.LocalIssuer;
import dev.dragoman.access.WithLocalIssuer;
import dev.dragoman.desk.AtDesk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in at an issuer with a browser: OpenID Connect's authorization code flow. */
@QuarkusTest
@TestProfile(WithLocalIssuer.class)
class IssuerSignInTest {

    private static final String SIGN_IN = "/desk/sign-in";
    private static final String CALLBACK = "/desk/sign-in/callback";

    @Test
    void whoAsksForAPageGoesToTheIssuerAndComesBackToIt() {
        Response start = start("/desk/nowhere?a=b");

        String location = start.header("Location");
        assertThat(start.statusCode()).isEqualTo(303);
        assertThat(location)
                .startsWith(LocalIssuer.address() + "/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
        assertThat(location).contains("scope=openid").doesNotContain("nowhere");
        Response end = AtDesk.browser()
                .urlEncodingEnabled(false)
                .cookies(start.cookies())
                .get(atIssuer(location, "keiko"));
        end.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("http-equiv=\"refresh\""))
                .body(containsString("/desk/sign-in?next=%2Fdesk%2Fnowhere%3Fa%3Db"));
        AtDesk.browser()
                .cookie(AtDesk.COOKIE, end.getCookie(AtDesk.COOKIE))
                .queryParam("next", "/desk/nowhere?a=b")
                .get(SIGN_IN)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/nowhere?a=b"));
    }

    @Test
    void thePersonHasTheNameAndTheRolesOfTheClaims() {
        String session = signIn("keiko");

        AtDesk.browser()
                .cookie(AtDesk.COOKIE, session)
                .get("/desk/")
                .then()
                .statusCode(200)
                .body(containsString("The person keiko"));
        AtDesk.browser()
                .cookie(AtDesk.COOKIE, session)
                .get("/desk/records/nato-foreign-ministers-meeting-2023-04-05/translations/fr/files")
                .then()
                .statusCode(404);
    }

    @Test
    void whoHasNoRoleIsToldAndCanSignOut() {
        AtDesk.browser()
                .cookie(AtDesk.COOKIE, signIn("nobody"))
                .get("/desk/")
                .then()
                .statusCode(403)
                .body(containsString("You do not have the role for this"))
                .body(containsString("action=\"/desk/sign-out\""));
    }

    @Test
    void scriptsAndOtherSitesDoNotGetTheCookies() {
        Response start = start("/desk/");
        Cookie state = start.getDetailedCookies().asList().stream()
                .filter(cookie -> cookie.getName().startsWith("q_auth"))
                .findFirst()
                .orElseThrow();
        Response end = complete(start, "keiko");

        assertThat(state.isHttpOnly()).isTrue();
        assertThat(state.getSameSite()).isEqualTo("Lax");
        assertThat(state.getPath()).isEqualTo(SIGN_IN);
        assertThat(end.getDetailedCookie(AtDesk.COOKIE).isHttpOnly()).isTrue();
        assertThat(end.getDetailedCookie(AtDesk.COOKIE).getSameSite()).isEqualTo("Strict");
        assertThat(end.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
    }

    @Test
    void aForgedStateIsRejected() {
        Response start = start("/desk/");
        String callback = atIssuer(start.header("Location"), "keiko");
        String forged = callback.replaceAll("state=[^&]*", "state=forged");

        isRejected(AtDesk.browser().cookies(start.cookies()).get(forged));
        isRejected(AtDesk.browser().get(callback));
        isRejected(AtDesk.browser().get(CALLBACK));
        isRejected(AtDesk.browser().get(CALLBACK + "?code=a&state=b"));
        isRejected(AtDesk.browser().cookies(start("/desk/").cookies()).get(callback));
    }

    @Test
    void aCodeIsGoodOnce() {
        Response start = start("/desk/");
        String callback = atIssuer(start.header("Location"), "keiko");
        AtDesk.browser().cookies(start.cookies()).get(callback).then().statusCode(200);

        isRejected(AtDesk.browser().cookies(start.cookies()).get(callback));
    }

    @Test
    void aStateCookieOfAnotherValueIsRejected() {
        Response start = start("/desk/");
        String callback = atIssuer(start.header("Location"), "keiko");
        Map.Entry<String, String> state = start.cookies().entrySet().iterator().next();

        isRejected(
                AtDesk.browser().cookie(state.getKey(), state.getValue() + "x").get(callback));
        isRejected(AtDesk.browser()
                .cookie(state.getKey(), state.getValue().replaceAll("[|].*", ""))
                .get(callback));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-nonce", "wrong-audience"})
    void anIdTokenForAnotherRequestIsRejected(String user) {
        isRejected(complete(start("/desk/"), user));
    }

    @Test
    void nobodyAtTheIssuerHasTheNameOfTheConfiguredAdmin() {
        String session = signIn("admin");

        // The subject is taken instead.
        AtDesk.browser().cookie(AtDesk.COOKIE, session).get("/desk/").then().statusCode(200);
        AtDesk.browser()
                .cookie(AtDesk.COOKIE, session)
                .get("/desk/records/nato-foreign-ministers-meeting-2023-04-05/translations/fr/files")
                .then()
                .statusCode(404);
    }

    @Test
    void whoCancelsAtTheIssuerIsTold() {
        Response start = start("/desk/");
        String callback = given().relaxedHTTPSValidation()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .formParam("cancel", "1")
                .post(start.header("Location"))
                .header("Location");

        Response answer = AtDesk.browser()
                .header("Accept-Language", "de")
                .cookies(start.cookies())
                .get(local(callback));

        assertThat(answer.cookies()).doesNotContainKey(AtDesk.COOKIE);
        answer.then()
                .statusCode(403)
                .header("Content-Language", "de")
                .body(containsString("oder Sie haben abgebrochen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org", "/api/records", "/desk/../api"})
    void nobodyIsLedElsewhereAfterwards(String next) {
        Response start = AtDesk.browser().queryParam("next", next).get(SIGN_IN);
        String session = complete(start, "keiko").getCookie(AtDesk.COOKIE);

        AtDesk.browser()
                .cookie(AtDesk.COOKIE, session)
                .queryParam("next", next)
                .get(SIGN_IN)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/"));
    }

    @Test
    void whoSignsInAfterAnotherPersonHasSignedOutAtTheIssuerContinuesOnTheSamePage() {
        AtDesk.browser()
                .cookie(AtDesk.COOKIE, signIn("keiko"))
                .formParam("next", "/desk/records/any/translations/ja/review")
                .post("/desk/sign-out")
                .then()
                .statusCode(200)
                .body(containsString("state=%2Fdesk%2Frecords%2Fany%2Ftranslations%2Fja%2Freview"));

        AtDesk.browser()
                .queryParam("state", "/desk/records/any/translations/ja/review")
                .get(SIGN_IN)
                .then()
                .statusCode(200)
                .body(containsString("next=%2Fdesk%2Frecords%2Fany%2Ftranslations%2Fja%2Freview"));
        AtDesk.browser()
                .queryParam("state", "https://elsewhere.example/")
                .get(SIGN_IN)
                .then()
                .body(not(containsString("elsewhere")));
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheIssuer() {
        String session = signIn("keiko");

        AtDesk.browser()
                .cookie(AtDesk.COOKIE, session)
                .post("/desk/sign-out")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("Max-Age=0"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .body(containsString(LocalIssuer.address() + "/logout?id_token_hint="))
                .body(containsString("post_logout_redirect_uri=http%3A%2F%2Flocalhost"));

        AtDesk.browser()
                .cookie(AtDesk.COOKIE, session)
                .get("/desk/")
                .then()
                .statusCode(303)
                .header("Location", containsString(SIGN_IN));
    }

    @Test
    void anExpiredSessionLeadsToTheIssuerAgain() {
        AtDesk.browser()
                .cookie(AtDesk.COOKIE, "expired")
                .get("/desk/records/a/translations")
                .then()
                .statusCode(303)
                .header("Location", containsString("next=%2Fdesk%2Frecords%2Fa%2Ftranslations"));
        AtDesk.browser()
                .cookie(AtDesk.COOKIE, "expired")
                .queryParam("next", "/desk/records/a/translations")
                .get(SIGN_IN)
                .then()
                .statusCode(303)
                .header("Location", startsWith(LocalIssuer.address()));
    }

    @Test
    void thePageOffersTheIssuerAndATokenSignsInToo() {
        AtDesk.browser()
                .get(SIGN_IN)
                .then()
                .statusCode(200)
                .body(containsString("href=\"/desk/sign-in?next=%2Fdesk%2F\""))
                .body(containsString("with=token"))
                .body(not(containsString("id=\"token\"")));
        AtDesk.browser()
                .queryParam("with", "token")
                .get(SIGN_IN)
                .then()
                .statusCode(200)
                .body(containsString("id=\"token\""))
                .body(containsString("href=\"/desk/sign-in?next=%2Fdesk%2F\""));
        assertThat(AtDesk.signIn("test-admin-token").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionIsNoCredentialOfTheApi() {
        given().cookie(AtDesk.COOKIE, signIn("keiko"))
                .get("/api/tokens/self")
                .then()
                .statusCode(401);
    }

    private static void isRejected(Response answer) {
        answer.then()
                .statusCode(400)
                .header("Cache-Control", "no-store")
                .body(containsString("Sign-in was not completed"));
        assertThat(answer.cookies()).doesNotContainKey(AtDesk.COOKIE);
    }

    private static String signIn(String user) {
        return complete(start("/desk/"), user).getCookie(AtDesk.COOKIE);
    }

    private static Response start(String next) {
        return AtDesk.browser().queryParam("next", next).get(SIGN_IN);
    }

    private static Response complete(Response start, String user) {
        return AtDesk.browser().cookies(start.cookies()).get(atIssuer(start.header("Location"), user));
    }

    /** Signs in at the issuer, and returns the path and query that it leads back to. */
    private static String atIssuer(String location, String user) {
        return local(given().relaxedHTTPSValidation()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .formParam("user", user)
                .post(location)
                .header("Location"));
    }

    private static String local(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
