package dev.dragoman.desk.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people at the desk see of requests that are rejected, and what its pages load. */
@QuarkusTest
@RemoveLeftovers
class DeskProblemsTest {

    private static final String SIGN_OUT = "/desk/sign-out";
    private static final String NOWHERE = "/desk/nowhere-at-all";

    @Test
    void aFormOfAnotherSiteIsRejectedOnAPageOfTheDesk() {
        given().accept("text/html")
                .cookie(AtDesk.COOKIE, AtDesk.signIn("test-admin-token").getCookie(AtDesk.COOKIE))
                .header("Accept-Language", "de")
                .header("Sec-Fetch-Site", "cross-site")
                .post(SIGN_OUT)
                .then()
                .statusCode(403)
                .header("Content-Language", equalTo("de"))
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .body(containsString("class=\"desk\""))
                .body(containsString("<span dir=\"auto\">admin</span>"))
                .body(containsString("Zurück zur Übersicht"));
    }

    @Test
    void anAddressWithNothingIsAPageOfTheDesk() {
        AtDesk.admin()
                .header("Accept-Language", "ar")
                .get(NOWHERE)
                .then()
                .statusCode(404)
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
                .body(not(containsString("Nothing is published")))
                .body(containsString("class=\"desk\""));
    }

    @Test
    void whoLacksARoleIsToldWhichInTheirLanguage() {
        AtDesk.signedIn(Drafts.token("reviewer[ja]"))
                .header("Accept-Language", "fr")
                .multiPart("file", "a.json", "{}")
                .post("/desk/records/" + Drafts.record() + "/translations/ja/files")
                .then()
                .statusCode(403)
                .body(containsString("Il vous faut ce rôle : Traduction (japonais)"))
                .body(not(containsString("which this request needs")));
    }

    @Test
    void afterTheSessionAFormLeadsToTheSignInAndBackToItsPage() {
        AtDesk.browser()
                .header("Referer", "https://desk.example/desk/?state=outdated&q=a%26b")
                .post(SIGN_OUT)
                .then()
                .statusCode(303)
                .header("Location", equalTo("/desk/sign-in?next=%2Fdesk%2F%3Fstate%3Doutdated%26q%3Da%2526b"));
        for (String elsewhere : List.of("https://desk.example/en/", "/desk/sign-in?next=x", "no address")) {
            AtDesk.browser()
                    .header("Referer", elsewhere)
                    .post(SIGN_OUT)
                    .then()
                    .statusCode(303)
                    .header("Location", equalTo("/desk/sign-in"));
        }
    }

    @Test
    void htmxIsToldToOpenTheSignInAsAPageOfItsOwn() {
        given().header("Sec-Fetch-Site", "same-origin")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "https://desk.example/desk/?state=outdated")
                .post(SIGN_OUT)
                .then()
                .statusCode(401)
                .header("HX-Redirect", equalTo("/desk/sign-in?next=%2Fdesk%2F%3Fstate%3Doutdated"));
    }

    @Test
    void programsGetProblemDetails() {
        given().get(NOWHERE).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void publicPagesAreAsBefore() {
        given().accept("text/html")
                .get("/en/test-nowhere-at-all")
                .then()
                .statusCode(404)
                .header("Content-Security-Policy", not(containsString("connect-src")))
                .body(not(containsString("class=\"desk\"")));
    }

    @Test
    void pagesOfTheDeskLoadNothingFromElsewhereAndAllowNothingInline() {
        String page = AtDesk.browser()
                .get("/desk/sign-in")
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'none'"),
                                containsString("script-src 'self';"),
                                containsString("style-src 'self';"),
                                containsString("connect-src 'self';"),
                                containsString("form-action 'self';"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .extract()
                .asString();

        assertThat(page).doesNotContain("//", "style=", "onclick=").contains("\"allowEval\":false");
    }

    @Test
    void htmxIsServedByUsForGood() {
        XmlPath page = AtDesk.browser().get("/desk/sign-in").htmlPath();
        String script = page.getString("html.head.script.find { it.@src.text().contains('htmx') }.@src");

        given().get(script)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/javascript"))
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .body(containsString("htmx"));
    }
}
