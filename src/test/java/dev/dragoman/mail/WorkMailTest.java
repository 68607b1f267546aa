package dev.dragoman.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.http.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** E-mail to people about their work, as their mail server gets it. */
@QuarkusTest
@TestProfile(WithMailServer.class)
@Timeout(600)
class WorkMailTest {

    private final String id = UUID.randomUUID().toString();
    private final String name = "test-" + id;
    private final String address = id + "@example.org";
    private String slug;
    private String token;

    @BeforeEach
    void aRecordAndAPerson() {
        slug = Drafts.record();
        token = token("{\"name\": \"" + name + "\", \"email\": \"" + address + "\","
                        + " \"grants\": [\"translator[ja]\", \"reviewer[ja]\"]}")
                .then()
                .statusCode(201)
                .body("email", equalTo(address))
                .extract()
                .path("token");
    }

    @Test
    void whoIsGivenWorkIsToldOnceWithTheDueDateAndALink() {
        assign("{\"to\": \"" + name + "\", \"due\": \"2099-12-01\"}");

        String mail = mails(1).get(0);
        assertThat(mail)
                .contains("Subject: Assigned to you: A record of the desk (Japanese)")
                .contains("From: Press desk <desk@example.org>")
                .contains("To: " + address)
                .contains("Auto-Submitted: auto-generated")
                .contains("admin has assigned this translation to you")
                .contains("Due: Dec 1, 2099")
                .contains("/desk/records/" + slug + "/translations/ja")
                .doesNotContain("First part");
    }

    @Test
    void anotherDueDateAndTheEndOfTheAssignmentAreToldToo() {
        assign("{\"to\": \"" + name + "\", \"due\": \"2099-12-01\"}");
        assign("{\"to\": \"" + name + "\", \"due\": \"2099-12-02\"}");
        assign("{\"to\": \"admin\"}");

        List<String> mails = mails(3);
        assertThat(mails.get(1)).contains("Subject: New due date: ").contains("Due: Dec 2, 2099");
        assertThat(mails.get(2))
                .contains("Subject: No longer assigned to you: ")
                .doesNotContain("Due: ");
    }

    @Test
    void nobodyIsToldOfTheirOwnActs() {
        own().body("{\"to\": \"" + name + "\"}").put(assignment()).then().statusCode(200);
        own().delete(assignment()).then().statusCode(oneOf(200, 204));
        assign("{\"to\": \"" + name + "\"}");

        assertThat(mails(1)).singleElement().asString().contains("Subject: Assigned to you: ");
    }

    @Test
    void whoeverTranslatedIsToldThatItWasSentBackAndTheReviewerThatItWasSubmitted() {
        own().body("{\"title\": \"Titel\", \"p1\": \"Eins\", \"p2\": \"Zwei\"}")
                .put(translation())
                .then()
                .statusCode(201);
        assign("{\"to\": \"" + name + "\"}");
        review("submit", "{}");
        review("reject", "{\"comment\": \"A secret reason.\"}");

        List<String> mails = mails(3);
        assertThat(mails.get(1)).contains("Subject: Submitted for review: ").contains("/translations/ja/review");
        assertThat(mails.get(2)).contains("Subject: Sent back: ").doesNotContain("A secret reason");
    }

    @Test
    void whoIsInvitedIsToldSoWithoutTheToken() {
        String page = AtDesk.admin()
                .formParam("name", name)
                .formParam("email", address)
                .formParam("role", "author")
                .formParam("invite", "1")
                .post("/desk/administration/people/invite")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("value=\"drg_");
        assertThat(mails(1).get(0))
                .contains("Subject: You have access to the desk")
                .contains("admin has given you access to the desk.")
                .contains("/desk/")
                .doesNotContain("drg_");
    }

    @Test
    void theLanguageIsThatOfTheDeskAtTheLastSignIn() {
        AtDesk.browser()
                .header("Accept-Language", "de")
                .formParam("token", token)
                .post("/desk/sign-in")
                .then()
                .statusCode(303);

        assign("{\"to\": \"" + name + "\"}");

        assertThat(mails(1).get(0)).contains("Subject: Ihnen zugewiesen: ").contains("Content-Language: de");
    }

    @Test
    void aMailServerThatIsBusyDelaysTheMessageButNothingElse() {
        MailServer.reject(3);

        assign("{\"to\": \"" + name + "\"}");

        assertThat(mails(1)).hasSize(1);
    }

    @Test
    void anAddressThatIsNoneIsRejected() {
        for (String wrong : new String[] {"keiko", "a@b@c", "a b@example.org", "a@example.org\\nBcc: b@example.org"}) {
            token("{\"name\": \"" + name + "\", \"email\": \"" + wrong + "\", \"grants\": [\"author\"]}")
                    .then()
                    .statusCode(422)
                    .body("field", equalTo("email"));
        }
    }

    private void assign(String body) {
        RequestSpecification request =
                Drafts.api().contentType("application/json").body(body);
        tagged(request, Drafts.api().get(assignment())).put(assignment()).then().statusCode(oneOf(200, 201));
    }

    private void review(String act, String body) {
        tagged(
                        Drafts.api().contentType("application/json").body(body),
                        Drafts.api().header("Accept", "application/json").get(translation()))
                .post(translation() + "/" + act)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification tagged(RequestSpecification request, Response current) {
        String tag = current.header("ETag");
        return tag == null ? request : request.header("If-Match", tag);
    }

    private Response token(String body) {
        return Drafts.api().contentType("application/json").body(body).post("/api/tokens");
    }

    private RequestSpecification own() {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private String translation() {
        return "/api/records/" + slug + "/translations/ja";
    }

    private String assignment() {
        return translation() + "/assignment";
    }

    /** The messages to the person, when so many have arrived. */
    private List<String> mails(int count) {
        Eventually.get(
                () -> given().get(MailServer.address() + "/mails"),
                answer -> own(answer).size() >= count);
        List<String> mails = own(given().get(MailServer.address() + "/mails"));
        assertThat(mails).hasSize(count);
        return mails;
    }

    private List<String> own(Response answer) {
        return answer.jsonPath().getList("mails", String.class).stream()
                .filter(mail -> mail.contains(address))
                .toList();
    }
}
