package dev.dragoman.desk.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Forms that are sent after the session has ended, or in the session of another person. */
@QuarkusTest
@RemoveLeftovers
class FormOwnerTest {

    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([^\"]*)\"");

    @Test
    void aTextThatIsSentAfterTheSessionHasEndedComesBackAndCanBeSentAgain() {
        String slug = Drafts.record();
        String token = Drafts.token("translator[fr]");
        String unit = unit(slug);

        Response unsent = save(AtDesk.browser(), unit, null, "Un texte <long> & \"sûr\"");

        unsent.then()
                .statusCode(401)
                .header("Cache-Control", "no-store")
                .body(allOf(
                        containsString("Your session has ended."),
                        containsString("action=\"" + unit + "\""),
                        containsString("name=\"text\" value=\"Un texte &lt;long&gt; &amp; &quot;sûr&quot;\""),
                        containsString("name=\"version\" value=\"0\""),
                        not(containsString("<long>"))));
        assertThat(Drafts.stored(slug, "fr")).doesNotContain("sûr");
        save(AtDesk.signedIn(token), unit, null, "Un texte sûr").then().statusCode(303);
        assertThat(Drafts.stored(slug, "fr")).contains("Un texte sûr");
    }

    @Test
    void aScriptWhoseSessionHasEndedIsSentToTheSignIn() {
        String slug = Drafts.record();

        save(AtDesk.browser().header("HX-Request", "true"), unit(slug), null, "Un texte")
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/sign-in"));
    }

    @Test
    void nobodyActsInTheNameOfAnotherPersonWithAPageThatThePersonHadOpened() {
        String slug = Drafts.record();
        String marie = person(AtDesk.signedIn(Drafts.token("translator[fr]")), slug);
        RequestSpecification lucs = AtDesk.signedIn(Drafts.token("translator[fr]"));
        String luc = person(lucs, slug);

        Response unsent = save(lucs, unit(slug), marie, "Le texte de Marie");

        unsent.then()
                .statusCode(409)
                .body(allOf(
                        containsString(marie + " opened the page"),
                        containsString("value=\"Le texte de Marie\""),
                        containsString("name=\"person\" value=\"" + luc + "\"")));
        assertThat(Drafts.stored(slug, "fr")).doesNotContain("Marie");
    }

    @Test
    void aFormOfAnotherSiteIsNotShownAgain() {
        given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("text", "A forged text")
                .post("/desk/records/any/translations/fr/units/p1")
                .then()
                .statusCode(403)
                .body(not(containsString("A forged text")));
    }

    private static Response save(RequestSpecification browser, String unit, String person, String text) {
        RequestSpecification form = browser.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("version", 0)
                .formParam("revision", 1)
                .formParam("do", "save")
                .formParam("text", text);
        return (person == null ? form : form.formParam("person", person)).post(unit);
    }

    /** Who opens the editor, as its forms say. */
    private static String person(RequestSpecification browser, String slug) {
        Matcher person = PERSON.matcher(
                browser.get("/desk/records/" + slug + "/translations/fr").asString());
        assertThat(person.find()).isTrue();
        return person.group(1);
    }

    private static String unit(String slug) {
        return "/desk/records/" + slug + "/translations/fr/units/p1";
    }
}
