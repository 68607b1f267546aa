package dev.dragoman.desk.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Withdrawing, changing a withdrawal, and renaming at the desk. */
@QuarkusTest
@RemoveLeftovers
class DeskWithdrawalTest {

    private static final String SLUG = "test-desk-withdrawal";
    private static final String PUBLIC = "/desk/records/" + SLUG + "/public";
    private static final String WITHDRAW = PUBLIC + "/withdraw";
    private static final String RENAME = PUBLIC + "/rename";

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void release() {
        pressroom.write(SLUG, "The ministers met.\n");
        pressroom.translateAndApprove(SLUG, "ja");
        pressroom.release(SLUG, "en", "ja");
    }

    @Test
    void aLanguageVersionIsWithdrawnAfterTheConsequenceWasNamed() {
        Response checked = check("ja", "withdrawn", "", "A wrong figure");

        checked.then()
                .statusCode(200)
                .body(allOf(
                        containsString("<dt>Japanese</dt>"),
                        not(containsString("<dt>English</dt>")),
                        containsString("Readers see a notice that the text was withdrawn."),
                        containsString("A wrong figure")));
        assertThat(pressroom.shown(SLUG)).hasSize(2);

        confirm(checked, "ja", "withdrawn", "", "A wrong figure")
                .then()
                .statusCode(303)
                .header("Location", endsWith(PUBLIC));

        assertThat(pressroom.shown(SLUG)).containsExactly("en 1 of revision 1");
        AtDesk.admin()
                .get(PUBLIC)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("withdrawn, with a notice"),
                        containsString("A wrong figure"),
                        containsString("Change the withdrawal"),
                        containsString("edition=" + SLUG + "/ja\"")));
    }

    @Test
    void aWithdrawalIsChangedAndTheSameAgainChangesNothing() {
        Response first = check("", "withdrawn", "", "First note");
        confirm(first, "", "withdrawn", "", "First note").then().statusCode(303);

        AtDesk.admin().get(WITHDRAW).then().statusCode(200).body(containsString("First note"));
        check("", "withdrawn", "", "First note").then().body(containsString("nothing would change"));
        Response second = check("", "gone", "", "Second note");
        confirm(second, "", "gone", "", "Second note").then().statusCode(303);

        AtDesk.admin().get(PUBLIC).then().body(allOf(containsString("gone"), containsString("Second note")));
        assertThat(pressroom.shown(SLUG)).isEmpty();
    }

    @Test
    void aRedirectNeedsAnotherPublicRecord() {
        check("", "redirect", "", "").then().statusCode(422).body(containsString("Name another record"));
        check("", "redirect", "test-desk-none", "").then().statusCode(422).body(containsString("Name another record"));
    }

    @Test
    void theEnglishTextIsNotWithdrawnAloneWhileTranslationsArePublic() {
        check("en", "withdrawn", "", "").then().statusCode(409).body(containsString("Withdraw the whole record."));
    }

    @Test
    void scheduledReleasesThatWouldPublishItAgainAreNamed() {
        pressroom.schedule("2031-08-01T09:00[Asia/Tokyo]", SLUG, "ja");

        check("ja", "withdrawn", "", "")
                .then()
                .statusCode(200)
                .body(containsString("would make it public again"))
                .body(containsString("/desk/releases/"));
    }

    @Test
    void whatHasChangedSinceTheCheckIsNotWithdrawn() {
        Response checked = check("", "withdrawn", "", "");
        pressroom.write(SLUG, "The ministers met again.\n");

        confirm(checked, "", "withdrawn", "", "")
                .then()
                .statusCode(412)
                .body(containsString("It has been changed since you checked."));

        assertThat(pressroom.shown(SLUG)).hasSize(2);
    }

    @Test
    void aHostileNoteIsShownAsText() {
        check("ja", "withdrawn", "", "<script>alert(1)</script>")
                .then()
                .statusCode(200)
                .body(allOf(not(containsString("<script>alert")), containsString("&lt;script&gt;alert")));
    }

    @Test
    void whoPublishesOneLanguageWithdrawsThatOneOnly() {
        AtDesk.signedIn(Drafts.token("publisher[ja]"))
                .get(WITHDRAW)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Only Japanese"), not(containsString("The whole record"))));
        AtDesk.signedIn(Drafts.token("publisher[ja]"))
                .formParam("mode", "withdrawn")
                .post(WITHDRAW + "/check")
                .then()
                .statusCode(403);
        AtDesk.signedIn(Drafts.token("translator[ja]")).get(WITHDRAW).then().statusCode(403);
    }

    @Test
    void aRecordGetsANewAddressAfterTheOldOnesWereNamed() {
        String to = SLUG + "-new";
        Response checked = AtDesk.admin().formParam("to", to).post(RENAME + "/check");

        checked.then()
                .statusCode(200)
                .body(allOf(containsString("/ja/" + SLUG + "<"), containsString("/ja/" + to + "<")));

        for (int i = 0; i < 2; i++) {
            AtDesk.admin()
                    .formParam("to", to)
                    .formParam("seen", hidden(checked))
                    .post(RENAME)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/desk/records/" + to + "/public"));
        }
        assertThat(pressroom.shown(to)).hasSize(2);
    }

    @Test
    void aReservedOrTakenAddressIsRefused() {
        String other = SLUG + "-other";
        pressroom.write(other, "Another text.\n");

        AtDesk.admin()
                .formParam("to", other)
                .post(RENAME + "/check")
                .then()
                .statusCode(409)
                .body(containsString("This address cannot be used."));
        AtDesk.admin()
                .formParam("to", "Not A Slug")
                .post(RENAME + "/check")
                .then()
                .statusCode(422)
                .body(containsString("Type another address"));
    }

    private static Response check(String locale, String mode, String to, String note) {
        return AtDesk.admin()
                .formParam("locale", locale)
                .formParam("mode", mode)
                .formParam("to", to)
                .formParam("note", note)
                .post(WITHDRAW + "/check");
    }

    private static Response confirm(Response checked, String locale, String mode, String to, String note) {
        return AtDesk.admin()
                .formParam("locale", locale)
                .formParam("mode", mode)
                .formParam("to", to)
                .formParam("note", note)
                .formParam("seen", hidden(checked))
                .post(WITHDRAW);
    }

    private static String hidden(Response page) {
        Matcher field = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page.asString());
        assertThat(field.find()).isTrue();
        return field.group(1).replace("&quot;", "\"");
    }
}
