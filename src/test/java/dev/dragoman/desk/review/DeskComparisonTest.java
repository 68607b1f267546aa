package dev.dragoman.desk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reviewer sees of the changes in a translation. */
@QuarkusTest
@RemoveLeftovers
class DeskComparisonTest {

    private InReview review;

    @BeforeEach
    void anApprovedTranslation() {
        review = new InReview();
        review.translate(
                "{\"title\": \"Clàr na deasg\", \"p1\": \"A’ chiad phàirt an seo.\", \"p2\": \"An dàrna pàirt.\"}");
    }

    @Test
    void aFirstVersionIsShownAsAWhole() {
        assertThat(review.page(review.reviewer))
                .contains("nothing: show every unit")
                .contains("A’ chiad phàirt an seo.")
                .doesNotContain("<ins>");
    }

    @Test
    void theWordsThatHaveChangedSinceTheApprovedVersionAreMarked() {
        review.approve();
        review.translate("{\"p1\": \"A’ chiad phàirt an sin.\"}");

        String page = review.page(review.reviewer);

        assertThat(page)
                .contains("the approved version 1")
                .contains("A’ chiad phàirt an <del>seo</del><ins>sin</ins>.")
                .contains("lang=\"gd\" dir=\"ltr\"")
                .contains("Changed units: 1 of 3")
                .contains("Unchanged units that are not shown: 2.")
                .doesNotContain("An dàrna pàirt.");
    }

    @Test
    void unitsThatHaveNotChangedAreShownWhenAskedFor() {
        review.approve();
        review.translate("{\"p1\": \"A’ chiad phàirt an sin.\"}");

        AtDesk.signedIn(review.reviewer)
                .get(review.path + "?all=1")
                .then()
                .body(containsString("An dàrna pàirt."))
                .body(containsString("Show only what needs a look"));
    }

    @Test
    void theReleasedVersionIsComparedWithFirst() {
        review.approve();
        release();
        review.translate("{\"p1\": \"A’ chiad phàirt an sin.\"}");
        review.approve();
        review.translate("{\"p1\": \"A’ chiad phàirt thall.\"}");

        assertThat(review.page(review.reviewer))
                .contains("the released version 1")
                .contains("<del>an seo</del><ins>thall</ins>");
        AtDesk.signedIn(review.reviewer)
                .get(review.path + "?since=approved")
                .then()
                .body(containsString("<del>an sin</del><ins>thall</ins>"));
        AtDesk.signedIn(review.reviewer)
                .get(review.path + "?since=nothing")
                .then()
                .body(containsString("A’ chiad phàirt thall."))
                .body(not(containsString("<ins>")));
    }

    @Test
    void aChangeOfTheEnglishTextIsShownBesideATranslationThatIsOutdated() {
        review.approve();
        Drafts.write(review.slug, "First paragraph.\n\nSecond part.\n");

        assertThat(review.page(review.reviewer))
                .contains("First <del>part</del><ins>paragraph</ins>.")
                .contains("English text changed")
                .contains("outdated")
                .contains("Confirm all outdated units: 1");
    }

    @Test
    void whatIsOutdatedIsConfirmedAsANewVersionOfTheOneWhoConfirms() {
        review.approve();
        Drafts.write(review.slug, "First paragraph.\n\nSecond paragraph.\n");

        Response none = review.send(review.reviewer, "confirm");
        Response confirmed = review.send(review.reviewer, "confirm", "unit", "p1");

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("Select at least one unit that is outdated.");
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(review.page(review.reviewer)).contains("Confirm all outdated units: 1");
        assertThat(review.send(review.reviewer, "confirm", "all-outdated", "1").statusCode())
                .isEqualTo(303);
        assertThat(review.page(review.reviewer))
                .contains("Version 3")
                .doesNotContain("Confirm all outdated units")
                .contains("Outdated units confirmed");
        review.submit();
        assertThat(review.page(review.reviewer)).contains("Sign in as someone else to approve");
    }

    @Test
    void aUnitThatIsGoneFromTheEnglishTextIsShownAsRemoved() {
        review.approve();
        Drafts.write(review.slug, "First part.\n");

        assertThat(review.page(review.reviewer))
                .contains("removed from the English text")
                .contains("<del>Second part.</del>")
                .contains("<del>An dàrna pàirt.</del>");
    }

    @Test
    void whatWouldStopTheReleaseIsNamedWithTheUnitInTheEditor() {
        review.translate("{\"units\": {\"p1\": {\"target\": \"A’ chiad phàirt\", \"state\": \"initial\"}}}");

        assertThat(review.page(review.reviewer))
                .contains("What would stop the release")
                .contains("href=\"/desk/records/" + review.slug + "/translations/gd/units/p1\"><code>p1")
                .contains("unfinished");
    }

    @Test
    void findingsAreShownAtTheirPlacesAndDismissedOnesWithTheirReason() {
        review.translate("{\"p2\": \"An  dàrna pàirt.\"}");
        assertThat(review.page(review.reviewer)).contains("<mark>").contains("Warning");

        InReview.as(review.reviewer)
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"check\": \"double_space\", \"unit\": \"p2\", \"reason\": \"Tha <b>e</b> ceart\"}")
                .post("/api/records/" + review.slug + "/translations/gd/findings/dismiss")
                .then()
                .statusCode(200);

        assertThat(review.page(review.reviewer))
                .doesNotContain("<mark>")
                .contains("Dismissed by")
                .contains("Tha &lt;b&gt;e&lt;/b&gt; ceart");
    }

    @Test
    void openCommentsAreShownWithTheirUnit() {
        review.approve();
        AtDesk.signedIn(review.translator)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("text", "Dè tha <i>seo</i> a’ ciallachadh?")
                .post(review.path.replace("/review", "/comments?unit=p2"))
                .then()
                .statusCode(303);

        assertThat(review.page(review.reviewer))
                .contains("id=\"unit-p2\"")
                .contains("Dè tha &lt;i&gt;seo&lt;/i&gt; a’ ciallachadh?");
    }

    @Test
    void textsAreShownAsText() {
        review.translate("{\"p1\": \"1 < 2 & \\\"3\\\"\"}");

        assertThat(review.page(review.reviewer).replaceAll("</?mark>", "")).contains("1 &lt; 2 &amp; &quot;3&quot;");
    }

    @Test
    void manyUnitsAreShownOnSeveralPages() {
        String body = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> "Paragraph number " + number + ".")
                .collect(Collectors.joining("\n\n"));
        Drafts.write(review.slug, body + "\n");

        AtDesk.signedIn(review.reviewer)
                .get(review.path)
                .then()
                .body(containsString("Page 1 of 3"))
                .body(containsString("Paragraph number 40."))
                .body(not(containsString("Paragraph number 60.")));
        AtDesk.signedIn(review.reviewer)
                .get(review.path + "?page=2")
                .then()
                .body(containsString("Paragraph number 60."))
                .body(containsString("rel=\"prev\""));
        AtDesk.signedIn(review.reviewer).get(review.path + "?page=999").then().body(containsString("Page 3 of 3"));
    }

    /** Makes the approved version public. */
    private void release() {
        Drafts.api()
                .contentType("application/json")
                .body("{\"editions\": [{\"slug\": \"" + review.slug + "\", \"locale\": \"en\"}, {\"slug\": \""
                        + review.slug + "\", \"locale\": \"gd\"}], \"weight\": \"minor\"}")
                .post("/api/releases")
                .then()
                .statusCode(201);
    }
}
