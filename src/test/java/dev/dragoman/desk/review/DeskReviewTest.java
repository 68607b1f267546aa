package dev.dragoman.desk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the submission to the approval, at the desk. */
@QuarkusTest
class DeskReviewTest {

    private InReview review;

    @BeforeEach
    void aTranslationOfANewRecord() {
        review = new InReview();
        review.translate("{\"p1\": \"A’ chiad phàirt.\"}");
    }

    @Test
    void aTranslatorSubmitsAndAReviewerApproves() {
        Response submitted = review.send(review.translator, "submit", "comment", "Leugh mi e dà uair");

        assertThat(submitted.statusCode()).isEqualTo(303);
        assertThat(review.state()).isEqualTo("in-review");
        assertThat(review.page(review.translator))
                .contains("A reviewer approves it or sends it back.")
                .doesNotContain("/review/approve");

        Response approved = review.send(review.reviewer, "approve");
        assertThat(approved.header("Location")).endsWith("/review?done=approve");
        assertThat(review.state()).isEqualTo("approved");
        AtDesk.signedIn(review.reviewer)
                .get(review.path + "?done=approve")
                .then()
                .body(containsString("Version 1 is approved."))
                .body(containsString("Leugh mi e dà uair"))
                .body(containsString("A publisher can release it."));
    }

    @Test
    void aPublisherIsLedToTheRelease() {
        review.approve();

        assertThat(review.page(Drafts.token("publisher[gd]")))
                .contains("It is approved. You can release it.")
                .contains("href=\"/desk/release?record=" + review.slug + "&amp;edition=" + review.slug + "/gd\"");
    }

    @Test
    void aVersionIsSentBackWithWhatHasToBeCorrected() {
        review.submit();

        Response sentBack = review.send(review.reviewer, "reject", "comment", "Ceartaich p1\r\nagus p2");

        assertThat(sentBack.statusCode()).isEqualTo(303);
        assertThat(review.state()).isEqualTo("draft");
        assertThat(review.page(review.translator))
                .contains("Sent back")
                .contains("Ceartaich p1\nagus p2")
                .contains("Submit this version when it is ready.");
    }

    @Test
    void aVersionIsNotSentBackWithoutAComment() {
        review.submit();

        Response sentBack = review.send(review.reviewer, "reject", "comment", "  ");

        assertThat(sentBack.statusCode()).isEqualTo(422);
        assertThat(sentBack.asString())
                .contains("Write what has to be corrected")
                .contains("href=\"#comment-reject\"")
                .contains("aria-describedby=\"wrong-reject\"");
        assertThat(review.state()).isEqualTo("in-review");
    }

    @Test
    void aCommentThatIsTooLongIsKeptInItsField() {
        review.submit();

        Response sentBack = review.send(review.reviewer, "reject", "comment", "x".repeat(2_001));

        assertThat(sentBack.statusCode()).isEqualTo(422);
        assertThat(sentBack.asString())
                .contains("It can have at most 2,000 characters.")
                .contains(">" + "x".repeat(2_001) + "</textarea>");
        assertThat(review.state()).isEqualTo("in-review");
    }

    @Test
    void commentsAreShownAsText() {
        review.send(review.translator, "submit", "comment", "<script>alert(1)</script>\"><img src=x>");

        assertThat(review.page(review.reviewer))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x>");
    }

    @Test
    void whoMadeTheLastChangeLearnsWhyAnotherPersonMustApprove() {
        String both = Drafts.token("translator[gd]", "reviewer[gd]");
        InReview.as(both)
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"p2\": \"An dàrna pàirt.\"}")
                .put("/api/records/" + review.slug + "/translations/gd")
                .then()
                .statusCode(200);
        review.send(both, "submit");

        String page = review.page(both);
        assertThat(page)
                .contains("You made the last change, so another person must approve it.")
                .contains("Sign in as someone else to approve")
                .doesNotContain("/review/approve")
                .doesNotContain("dragoman.four-eyes");

        Response approved = review.send(both, "approve");
        assertThat(approved.statusCode()).isEqualTo(403);
        assertThat(approved.asString()).contains("so you cannot approve it");
        assertThat(review.state()).isEqualTo("in-review");
    }

    @Test
    void onlyAdminsLearnOfTheSettingThatTurnsFourEyesOff() {
        Drafts.translate(review.slug, "gd", "{\"p2\": \"An dàrna pàirt.\"}");
        review.send("test-admin-token", "submit");

        assertThat(review.page("test-admin-token")).contains("dragoman.four-eyes=false");
    }

    @Test
    void aSecondPersonSignsInFromThePageAndComesBackToIt() {
        Drafts.translate(review.slug, "gd", "{\"p2\": \"An dàrna pàirt.\"}");
        review.send("test-admin-token", "submit");
        String session = AtDesk.signIn("test-admin-token").getCookie(AtDesk.COOKIE);
        String page =
                AtDesk.browser().cookie(AtDesk.COOKIE, session).get(review.path).asString();
        assertThat(page).contains("name=\"next\" value=\"" + review.path + "?handover=1\"");

        Response signedOut = AtDesk.browser()
                .cookie(AtDesk.COOKIE, session)
                .formParam("next", review.path + "?handover=1")
                .post("/desk/sign-out");

        assertThat(signedOut.header("Location")).endsWith("/desk/sign-in?next=" + encoded(review.path + "?handover=1"));
        AtDesk.browser().cookie(AtDesk.COOKIE, session).get(review.path).then().statusCode(303);
        AtDesk.browser()
                .formParam("token", review.reviewer)
                .formParam("next", review.path + "?handover=1")
                .post("/desk/sign-in")
                .then()
                .header("Location", endsWith(review.path + "?handover=1"));
        String shown = AtDesk.signedIn(review.reviewer)
                .get(review.path + "?handover=1")
                .asString();
        assertThat(shown).contains("/review/approve?handover=1");
        AtDesk.signedIn(review.reviewer)
                .get(review.path + "?done=submit&handover=1")
                .then()
                .body(containsString("Sign out, so that the other person can sign in"));
    }

    @Test
    void whoSignsOutIsNotLedElsewhere() {
        AtDesk.signedIn(review.translator)
                .formParam("next", "https://evil.example/desk/")
                .post("/desk/sign-out")
                .then()
                .header("Location", endsWith("/desk/sign-in?next=" + encoded("/desk/")));
    }

    @Test
    void anApprovalOfAVersionThatIsNotTheNewestShowsTheNewest() {
        review.submit();
        String seen = review.page(review.reviewer);
        review.translate("{\"p1\": \"Pàirt a h-aon.\"}");
        review.submit();

        Response approved = review.sendFrom(seen, review.reviewer, "approve", "comment", "Ceart gu leòr");

        assertThat(approved.statusCode()).isEqualTo(412);
        assertThat(approved.asString())
                .contains("Your form was not carried out")
                .contains("Pàirt a h-aon.")
                .contains(">Ceart gu leòr</textarea>");
        assertThat(review.state()).isEqualTo("in-review");
    }

    @Test
    void anApprovalAgainstAnOlderCanonicalTextShowsTheNewOne() {
        review.submit();
        String seen = review.page(review.reviewer);
        Drafts.write(review.slug, "First part, corrected.\n\nSecond part.\n");

        Response approved = review.sendFrom(seen, review.reviewer, "approve");

        assertThat(approved.statusCode()).isEqualTo(412);
        assertThat(approved.asString()).contains("corrected");
        assertThat(review.state()).isEqualTo("in-review");
    }

    @Test
    void ofTwoReviewersAtOnceOneDecidesAndTheOtherLearnsOfIt() {
        review.submit();
        String other = Drafts.token("reviewer[gd]");
        String seen = review.page(review.reviewer);
        String seenByOther = review.page(other);

        List<Integer> answers = Stream.of(
                        List.of(seen, review.reviewer, "approve"), List.of(seenByOther, other, "reject"))
                .parallel()
                .map(each -> review.sendFrom(each.get(0), each.get(1), each.get(2), "comment", "Mo bheachd")
                        .statusCode())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(303, 412);
        assertThat(review.state()).isEqualTo(answers.get(0) == 303 ? "approved" : "draft");
    }

    @Test
    void whoHasARoleInAnotherLanguageOnlySeesNothing() {
        String other = Drafts.token("reviewer[cy]");
        review.submit();

        AtDesk.signedIn(other).get(review.path).then().statusCode(404).body(not(containsString("phàirt")));
        AtDesk.signedIn(other)
                .formParam("seen", "1")
                .post(review.path + "/approve")
                .then()
                .statusCode(404);
    }

    @Test
    void translatorsDoNotApprove() {
        review.submit();

        Response approved = review.send(review.translator, "approve");

        assertThat(approved.statusCode()).isEqualTo(403);
        assertThat(approved.asString()).contains("You need this role: Reviewer");
        assertThat(review.state()).isEqualTo("in-review");
    }

    @Test
    void whoIsNotSignedInIsSentToTheForm() {
        AtDesk.browser()
                .get(review.path)
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/sign-in?next="));
    }

    @Test
    void aTranslationThatNobodyHasBegunHasNothingToReview() {
        AtDesk.admin()
                .get("/desk/records/" + review.slug + "/translations/cy/review")
                .then()
                .statusCode(404)
                .body(containsString("Nobody has begun this translation"));
    }

    @Test
    void theBoardLeadsReviewersToTheReview() {
        review.submit();

        AtDesk.signedIn(review.reviewer)
                .get("/desk/?q=" + review.slug)
                .then()
                .body(containsString("href=\"" + review.path + "\""));
    }

    private static String encoded(String path) {
        return path.replace("/", "%2F").replace("?", "%3F").replace("=", "%3D");
    }
}
