package dev.dragoman.desk.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.Approved;
import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.http.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FillTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private String first;
    private String slug;
    private String path;

    /** The title too, which all records of these tests have. */
    @BeforeEach
    void aRecordWithTextsThatWereApprovedBefore() {
        first = "The " + Approved.word() + " talks went well.";
        Approved.record("gd", first, "Chaidh na " + first.length() + " còmhraidhean gu math.");
        slug = "test-desk-" + UUID.randomUUID();
        path = "/desk/records/" + slug + "/translations/gd";
        Drafts.write(slug, first + "\n\nAnother " + Approved.word() + " text.\n");
        Eventually.get(() -> AtDesk.admin().get(path + "/memory"), page -> page.asString()
                .contains("Fill in 2 units"));
    }

    @Test
    void thePageShowsWhatWouldBeFilledInAndFromWhere() {
        AtDesk.admin()
                .get(path + "/memory")
                .then()
                .statusCode(200)
                .body(containsString(first))
                .body(containsString("còmhraidhean gu math."))
                .body(containsString("A record of the desk"));
        assertThat(AtDesk.admin().get(path).asString()).contains(path + "/memory");
    }

    @Test
    void anExactMatchIsFilledInAsTranslatedAndAudited() {
        Response filled = post(AtDesk.admin(), "/memory");

        assertThat(filled.statusCode()).isEqualTo(303);
        assertThat(filled.header("Location")).endsWith(path + "/memory?filled=2&version=1");
        assertThat(Drafts.stored(slug, "gd"))
                .contains("còmhraidhean gu math.")
                .contains("translated")
                .doesNotContain("reviewed");
        AtDesk.admin()
                .get(path + "/memory?filled=2&version=1")
                .then()
                .body(containsString("2 units were filled in."))
                .body(containsString("No unit without a translation"))
                .body(not(containsString("Take this back")));
        AtDesk.admin().get(path).then().body(containsString("2 of 3 done"));
        Drafts.api().get("/api/audit?slug=" + slug).then().statusCode(200).body("entries.act", hasItem("memory.fill"));
    }

    @Test
    void aTextThatSomebodyHasTypedStaysAndWhatIsFilledInCanBeTakenBack() {
        Drafts.translate(slug, "gd", "{\"title\": \"Mo thiotal\"}");

        Response filled = post(AtDesk.admin(), "/memory");
        assertThat(filled.header("Location")).endsWith("?filled=1&version=2");
        AtDesk.admin().get(path + "/memory?filled=1&version=2").then().body(containsString("Take this back"));
        Response undone = form(AtDesk.admin()).formParam("version", "2").post(path + "/memory/undo");

        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(undone.header("Location")).endsWith("?undone=1");
        assertThat(Drafts.stored(slug, "gd")).contains("Mo thiotal").doesNotContain("còmhraidhean");
    }

    @Test
    void aTextThatWasChangedSinceIsNotTakenBack() {
        Drafts.translate(slug, "gd", "{\"title\": \"Mo thiotal\"}");
        post(AtDesk.admin(), "/memory");
        Drafts.translate(slug, "gd", "{\"p1\": \"Nas fheàrr.\"}");

        Response undone = form(AtDesk.admin()).formParam("version", "2").post(path + "/memory/undo");

        assertThat(undone.header("Location")).endsWith("?undone=0");
        assertThat(Drafts.stored(slug, "gd")).contains("Nas fheàrr.");
    }

    @Test
    void aUnitWithATextIsNeverFilledIn() {
        Drafts.translate(slug, "gd", "{\"p1\": \"Mo theacsa fhèin.\"}");

        Response filled = post(AtDesk.admin(), "/memory");

        assertThat(filled.header("Location")).endsWith("?filled=1&version=2");
        assertThat(Drafts.stored(slug, "gd")).contains("Mo theacsa fhèin.").doesNotContain("còmhraidhean");
    }

    @Test
    void onlyTranslatorsOfTheLanguageFillIn() {
        assertThat(post(AtDesk.signedIn(Drafts.token("reviewer[gd]")), "/memory")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(AtDesk.signedIn(Drafts.token("translator[fr]")), "/memory")
                        .statusCode())
                .isEqualTo(404);
    }

    private Response post(RequestSpecification request, String end) {
        return form(request).post(path + end);
    }

    private static RequestSpecification form(RequestSpecification request) {
        return request.contentType(FORM);
    }
}
