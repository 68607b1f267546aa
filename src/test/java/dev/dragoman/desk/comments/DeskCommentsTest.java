package dev.dragoman.desk.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskCommentsTest {

    private String slug;
    private String path;

    @BeforeEach
    void aRecordThatIsNotPublic() {
        slug = Drafts.record();
        path = "/desk/records/" + slug + "/translations/ja/comments";
    }

    @Test
    void aCommentIsAddedResolvedAndReopened() {
        Response added = add(AtDesk.admin(), "p1", "Is <b>this</b> a name?");
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(added.header("Location")).endsWith(path + "?unit=p1#comments-p1");

        AtDesk.admin()
                .get(path + "?unit=p1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Open comments: 1"))
                .body(containsString("First part."))
                .body(containsString("Is &lt;b&gt;this&lt;/b&gt; a name?"))
                .body(containsString("<bdi>admin</bdi> <time datetime=\""));
        AtDesk.admin()
                .post(path + "/1/resolve")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?unit=p1#comments-p1"));
        AtDesk.admin()
                .get(path)
                .then()
                .body(containsString("Open comments: 0"))
                .body(containsString("Resolved by admin"));
        AtDesk.admin().post(path + "/1/reopen").then().statusCode(303);
        AtDesk.admin().get(path).then().body(containsString("Open comments: 1"));
        Drafts.api()
                .get("/api/audit?slug=" + slug)
                .then()
                .body("entries.act", hasItems("comment.add", "comment.resolve", "comment.reopen"));
    }

    @Test
    void thePageOfAllCommentsIsInReadingOrder() {
        AtDesk.admin().get(path).then().statusCode(200).body(containsString("There are no comments yet."));
        add(AtDesk.admin(), "p2", "About the second.");
        add(AtDesk.admin(), "title", "About the title.");

        String page = AtDesk.admin().get(path).asString();

        assertThat(page).containsSubsequence("About the title.", "About the second.");
    }

    @Test
    void aRequestOfHtmxGetsThePartOfTheUnitAlone() {
        AtDesk.admin()
                .header("HX-Request", "true")
                .formParam("text", "A remark.")
                .post(path + "?unit=p1")
                .then()
                .statusCode(200)
                .body(startsWith("<section class=\"comments\" id=\"comments-p1\""))
                .body(containsString("hx-target=\"#comments-p1\""))
                .body(not(containsString("<main")));
        AtDesk.admin()
                .header("HX-Request", "true")
                .post(path + "/1/resolve")
                .then()
                .statusCode(200)
                .body(containsString("Resolved by admin"));
    }

    @Test
    void whatCannotBeStoredIsShownAgainWithTheReason() {
        add(AtDesk.admin(), "p1", " ").then().statusCode(422).body(containsString("Write a comment first."));
        String tooLong = "long ".repeat(500);
        add(AtDesk.admin(), "p1", tooLong)
                .then()
                .statusCode(422)
                .body(allOf(containsString("The comment is too long."), containsString(tooLong.strip())));
        add(AtDesk.admin(), "p9", "Where?").then().statusCode(422);
        AtDesk.admin().get(path + "?unit=p9").then().statusCode(404);
        AtDesk.admin().post(path + "/9/resolve").then().statusCode(404);
        AtDesk.admin().post(path + "/x/resolve").then().statusCode(404);

        AtDesk.admin().get(path).then().body(containsString("Open comments: 0"));
    }

    @Test
    void reviewersOfTheLocaleCommentAndOthersDoNotSeeIt() {
        assertThat(add(AtDesk.signedIn(Drafts.token("reviewer[ja]")), "p1", "Please check.")
                        .statusCode())
                .isEqualTo(303);
        RequestSpecification publisher = AtDesk.signedIn(Drafts.token("publisher[ja]"));
        publisher
                .get(path)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Please check."), not(containsString("<textarea"))));
        AtDesk.signedIn(Drafts.token("publisher[ja]"))
                .post(path + "/1/resolve")
                .then()
                .statusCode(403);
        AtDesk.signedIn(Drafts.token("translator[fr]")).get(path).then().statusCode(404);
        AtDesk.browser().get(path).then().statusCode(303).header("Location", containsString("/desk/sign-in?next="));
    }

    @Test
    void commentsStayWhenTheirUnitIsGone() {
        add(AtDesk.admin(), "p2", "About the second.");
        Drafts.write(slug, "First part.\n");

        AtDesk.admin()
                .get(path)
                .then()
                .body(containsString("About the second."))
                .body(containsString("no longer has this unit"));
    }

    private Response add(RequestSpecification person, String unit, String text) {
        return person.formParam("text", text).post(path + "?unit=" + unit);
    }
}
