package dev.dragoman.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.dragoman.desk.Approved;
import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.http.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestionsTest {

    private String sentence;
    private String former;
    private String slug;
    private String path;

    @BeforeEach
    void aTextThatWasApprovedBefore() {
        String word = Approved.word();
        sentence = "The " + word + " ministers of 31 countries met in Geneva and agreed on the next steps.";
        former = Approved.record("gd", sentence, "Choinnich 31 ministearan " + word + ".");
        slug = "test-desk-" + UUID.randomUUID();
        path = "/desk/records/" + slug + "/translations/gd/units/p1";
    }

    @Test
    void theSameTextIsOfferedWithItsOrigin() {
        Drafts.write(slug, sentence + "\n");

        Response answer = offered("Choinnich 31");

        assertThat(answer.asString())
                .contains("Same source text")
                .contains("Choinnich 31")
                .contains("/desk/records/" + former + "/translations/gd")
                .contains("A record of the desk")
                .contains("Version 1")
                .contains("Approved by")
                .doesNotContain("Check these numbers");
    }

    @Test
    void aSimilarTextIsOfferedWithWhatDiffersMarked() {
        Drafts.write(slug, sentence.replace("31", "28") + "\n");

        String answer = offered("Choinnich").asString();

        assertThat(answer)
                .contains("% alike")
                .contains("<del>31</del><ins>28</ins>")
                .contains("Check these numbers and dates")
                .contains("Choinnich <mark>31</mark>");
    }

    @Test
    void withoutAScriptASuggestionOpensTheEditorFilledInAndUnsaved() {
        Drafts.write(slug, sentence + "\n");
        assertThat(offered("Choinnich").asString()).contains("name=\"do\" value=\"use\"");

        AtDesk.admin()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("version", "0")
                .formParam("revision", "1")
                .formParam("text", "Choinnich 31 ministearan.")
                .formParam("do", "use")
                .post(path)
                .then()
                .statusCode(200)
                .body(containsString("Choinnich 31 ministearan.</textarea>"))
                .body(containsString("<span class=\"state\">missing</span>"));
    }

    @Test
    void aPersonWhoDoesNotWorkInTheLanguageSeesNothing() {
        Drafts.write(slug, sentence + "\n");

        AtDesk.signedIn(Drafts.token("translator[fr]"))
                .get(path + "/suggestions")
                .then()
                .statusCode(404);
        AtDesk.browser().get(path + "/suggestions").then().statusCode(303);
    }

    @Test
    void aUnitThatThereIsNotHasNone() {
        Drafts.write(slug, sentence + "\n");

        AtDesk.admin()
                .get(path.replace("/p1", "/nothing") + "/suggestions")
                .then()
                .statusCode(404);
    }

    /** The page once the memory has followed. */
    private Response offered(String text) {
        return Eventually.get(() -> AtDesk.admin().get(path + "/suggestions"), answer -> answer.asString()
                .contains(text));
    }
}
