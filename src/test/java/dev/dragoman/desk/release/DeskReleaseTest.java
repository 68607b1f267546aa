package dev.dragoman.desk.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.translation.UnitState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Releases at the desk: choose, check what readers will see, confirm. */
@QuarkusTest
@RemoveLeftovers
class DeskReleaseTest {

    private static final String SLUG = "test-desk-release";
    private static final String ENGLISH = SLUG + "/en";
    private static final String JAPANESE = SLUG + "/ja";
    private static final String FORM = "/desk/release";
    private static final String CHECK = "/desk/release/check";
    private static final String CONFIRM = "/desk/release/confirm";

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void write() {
        pressroom.write(SLUG, "The ministers met.\n");
        pressroom.translateAndApprove(SLUG, "ja", "fr");
    }

    @Test
    void whatReadersDoNotHaveYetIsTickedFirst() {
        AtDesk.admin()
                .get(FORM + "?record=" + SLUG)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(allOf(
                        containsString("value=\"" + ENGLISH + "\" checked"),
                        containsString("value=\"" + JAPANESE + "\" checked"),
                        containsString("value=\"" + SLUG + "/fr\" checked")));
        AtDesk.admin()
                .get(FORM + "?record=" + SLUG + "&edition=" + JAPANESE)
                .then()
                .body(allOf(
                        not(containsString("value=\"" + ENGLISH + "\" checked")),
                        containsString("value=\"" + JAPANESE + "\" checked")));
    }

    @Test
    void theCheckSaysWhatReadersOfEachLanguageGetAndPublishesNothing() {
        check(AtDesk.admin(), ENGLISH, JAPANESE)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<dt>English</dt>"),
                        containsString("<dt>Japanese</dt>"),
                        containsString("The new edition, complete."),
                        containsString("Other languages"),
                        containsString("formaction=\"/desk/release/preview/" + SLUG + "/ja\"")));

        assertThat(pressroom.shown(SLUG)).isEmpty();
    }

    @Test
    void aConfirmedReleaseIsMadeOnceHoweverOftenTheFormIsSent() {
        Response checked = check(AtDesk.admin(), ENGLISH, JAPANESE);

        String first = confirm(checked, ENGLISH, JAPANESE)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String second = confirm(checked, ENGLISH, JAPANESE)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(second).isEqualTo(first);
        assertThat(pressroom.shown(SLUG)).containsExactly("en 1 of revision 1", "ja 1 of revision 1 version 1");
        AtDesk.admin()
                .get(first)
                .then()
                .statusCode(200)
                .body(allOf(containsString("It is public."), containsString("href=\"/ja/" + SLUG + "\"")));
    }

    @Test
    void whatHasChangedSinceTheCheckIsShownAgainAndNotReleased() {
        Response checked = check(AtDesk.admin(), ENGLISH, JAPANESE);
        pressroom.release(SLUG, "en");

        confirm(checked, ENGLISH, JAPANESE)
                .then()
                .statusCode(409)
                .body(containsString("has changed since you checked it"));

        assertThat(pressroom.shown(SLUG)).containsExactly("en 1 of revision 1");
    }

    @Test
    void theLegalStatusIsShownAndReleasedAsItWasShown() {
        pressroom.release(SLUG, "en");
        Response checked = check(AtDesk.admin(), JAPANESE);
        checked.then().body(containsString("Legal status: machine translation"));

        Drafts.api()
                .contentType("application/json")
                .body("{\"authority\": \"official\"}")
                .put("/api/records/" + SLUG + "/translations/ja/authority")
                .then()
                .statusCode(200);

        confirm(checked, JAPANESE)
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("has changed since you checked it"), containsString("Legal status: official")));
        assertThat(pressroom.shown(SLUG)).containsExactly("en 1 of revision 1");
    }

    @Test
    void thePreviewOfAReleaseHasItsTermsAndPublishesNothing() {
        pressroom.release(SLUG, "en", "ja");
        pressroom.write(SLUG, "The ministers did not meet.\n");

        chosen(AtDesk.admin(), List.of(ENGLISH))
                .formParam("weight", "correction")
                .formParam("note", "They did not meet at all.")
                .post("/desk/release/preview/" + SLUG + "/ja")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Language", "ja")
                .body(allOf(
                        containsString("preview-banner"),
                        containsString("They did not meet at all."),
                        containsString("The ministers did not meet.")));
        chosen(AtDesk.admin(), List.of(ENGLISH))
                .formParam("weight", "minor")
                .post("/desk/release/preview/" + SLUG + "/ja")
                .then()
                .statusCode(200)
                .body(not(containsString("The ministers did not meet.")));
        chosen(AtDesk.signedIn(Drafts.token("publisher[fr]")), List.of(ENGLISH))
                .post("/desk/release/preview/" + SLUG + "/ja")
                .then()
                .statusCode(404);
        chosen(AtDesk.admin(), List.of())
                .post("/desk/release/preview/" + SLUG + "/ja")
                .then()
                .statusCode(422);

        assertThat(pressroom.shown(SLUG)).containsExactly("en 1 of revision 1", "ja 1 of revision 1 version 1");
    }

    @Test
    void aReleaseForWhichADateIsTypedIsNotMadeAtOnce() {
        AtDesk.admin()
                .formParam("edition", ENGLISH)
                .formParam("when", "now")
                .formParam("date", "2031-03-28")
                .formParam("time", "09:00")
                .post(CHECK)
                .then()
                .statusCode(422)
                .body(containsString("but “Now” is chosen"));
    }

    @Test
    void aConfirmationWithoutItsKeyIsShownAgain() {
        AtDesk.admin()
                .formParam("edition", ENGLISH)
                .formParam("basis", hidden(check(AtDesk.admin(), ENGLISH), "basis"))
                .post(CONFIRM)
                .then()
                .statusCode(409)
                .body(containsString("name=\"key\""));

        assertThat(pressroom.shown(SLUG)).isEmpty();
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedWithWhatWouldBeRight() {
        at(AtDesk.admin(), "2027-03-28", "02:30", "Europe/Paris")
                .post(CHECK)
                .then()
                .statusCode(422)
                .body(containsString("does not exist in Europe/Paris on that day"))
                .body(containsString("role=\"alert\""));
    }

    @Test
    void aTimeThatOccursTwiceIsAskedForWithBothOffsets() {
        // The clocks of Paris go back each October; this one is years ahead.
        at(AtDesk.admin(), "2030-10-27", "02:30", "Europe/Paris")
                .post(CHECK)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("occurs twice in Europe/Paris"),
                        containsString("value=\"+02:00\""),
                        containsString("value=\"+01:00\"")));
        at(AtDesk.admin(), "2030-10-27", "02:30", "Europe/Paris")
                .formParam("offset", "+01:00")
                .post(CHECK)
                .then()
                .statusCode(200)
                .body(containsString("Europe/Paris, UTC+01:00"))
                .body(containsString("Asia/Tokyo, UTC+09:00"))
                .body(containsString("Schedule the release"));
    }

    @Test
    void aTimeThatIsOverOrInNoZoneIsRefused() {
        at(AtDesk.admin(), "2001-01-01", "09:00", "Asia/Tokyo")
                .post(CHECK)
                .then()
                .statusCode(422)
                .body(containsString("This time is over."));
        at(AtDesk.admin(), "2031-01-01", "09:00", "other")
                .formParam("other-zone", "Europe/Nowhere")
                .post(CHECK)
                .then()
                .statusCode(422)
                .body(containsString("This time zone is not known."));
        at(AtDesk.admin(), "2031-01-01", "", "Asia/Tokyo")
                .post(CHECK)
                .then()
                .statusCode(422)
                .body(containsString("Type a date and a time."));
        at(AtDesk.admin(), "2099-01-01", "09:00", "Asia/Tokyo")
                .post(CHECK)
                .then()
                .statusCode(422)
                .body(containsString("more than ten years away"));
    }

    @Test
    void aZoneThatIsTypedCountsEvenIfTheListShowsAnother() {
        at(AtDesk.admin(), "2031-01-01", "09:00", "Asia/Tokyo")
                .formParam("other-zone", "Europe/Kyiv")
                .post(CHECK)
                .then()
                .statusCode(200)
                .body(containsString("Europe/Kyiv, UTC+02:00"));
    }

    @Test
    void nothingTickedOrACorrectionWithoutANoteIsRefused() {
        check(AtDesk.admin()).then().statusCode(422).body(containsString("Tick at least one language version."));
        AtDesk.admin()
                .formParam("record", SLUG)
                .formParam("edition", ENGLISH)
                .formParam("weight", "correction")
                .post(CHECK)
                .then()
                .statusCode(422)
                .body(containsString("A correction needs a note"));
    }

    @Test
    void whatIsNotApprovedStopsTheReleaseWithTheReason() {
        pressroom.translate(SLUG, "de");

        check(AtDesk.admin(), ENGLISH, SLUG + "/de")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("These cannot be released"),
                        containsString("/translations/de\""),
                        not(containsString("Release now"))));
    }

    @Test
    void unfinishedUnitsStopTheReleaseUntilTheyAreShownInEnglish() {
        pressroom.translate(SLUG, "uk", unit -> unit.id().equals("p1") ? UnitState.INITIAL : UnitState.TRANSLATED);
        pressroom.approve(SLUG, "uk");
        String ukrainian = SLUG + "/uk";

        check(AtDesk.admin(), ENGLISH, ukrainian)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Errors that stop the release"),
                        containsString("name=\"unfinished." + ukrainian + "\""),
                        not(containsString("Release now"))));
        chosen(AtDesk.admin(), List.of(ENGLISH, ukrainian))
                .formParam("unfinished." + ukrainian, "canonical")
                .post(CHECK)
                .then()
                .statusCode(200)
                .body(allOf(containsString("1 part in English: p1"), containsString("Release now")));
    }

    @Test
    void anErrorIsOverriddenWithAReasonThatReadersAndTheAuditLogGet() {
        String record = SLUG + "-points";
        pressroom.write(record, "1. Trade.\n2. Peace and more.\n");
        Drafts.translate(record, "fr", "{\"title\": \"Titre\", \"p1\": \"Le commerce.\", \"p2\": \"1. La paix.\"}");
        pressroom.approve(record, "fr");
        String french = record + "/fr";
        String reason = "reason." + french + "/points/p2";
        List<String> both = List.of(record + "/en", french);

        chosen(AtDesk.admin(), both)
                .post(CHECK)
                .then()
                .statusCode(422)
                .body(allOf(containsString("name=\"" + reason + "\""), not(containsString("Release now"))));
        Response checked =
                chosen(AtDesk.admin(), both).formParam(reason, "Printed so").post(CHECK);
        checked.then().statusCode(200).body(containsString("value=\"Printed so\""));
        chosen(AtDesk.admin(), both)
                .formParam(reason, "Printed so")
                .formParam("key", hidden(checked, "key"))
                .formParam("basis", hidden(checked, "basis"))
                .post(CONFIRM)
                .then()
                .statusCode(303);

        Drafts.api()
                .get("/api/audit?slug=" + record)
                .then()
                .body(
                        "entries.find { it.act == 'release' && it.locale == 'fr' }.detail.override.reason",
                        contains("Printed so"));
    }

    @Test
    void hostileNotesAreShownAsText() {
        Response checked = chosen(AtDesk.admin(), List.of(ENGLISH, JAPANESE))
                .formParam("note", "<script>alert(1)</script>")
                .formParam("note.ja", "\"><img src=x onerror=alert(1)>")
                .post(CHECK);

        checked.then()
                .statusCode(200)
                .body(allOf(
                        not(containsString("<script>alert")),
                        not(containsString("<img src=x")),
                        containsString("&lt;script&gt;alert(1)&lt;/script&gt;")));
    }

    @Test
    void whoPublishesOneLanguageSeesThatOneOnlyAndReleasesNoOther() {
        pressroom.release(SLUG, "en");
        RequestSpecification jun = AtDesk.signedIn(Drafts.token("publisher[ja]"));

        jun.get(FORM + "?record=" + SLUG)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("value=\"" + JAPANESE + "\""),
                        not(containsString("value=\"" + SLUG + "/fr\"")),
                        not(containsString("value=\"" + ENGLISH + "\""))));
        check(AtDesk.signedIn(Drafts.token("publisher[ja]")), SLUG + "/fr")
                .then()
                .statusCode(403);
    }

    @Test
    void whoDoesNotPublishIsToldWhichRoleIsNeeded() {
        AtDesk.signedIn(Drafts.token("translator[ja]"))
                .get(FORM)
                .then()
                .statusCode(403)
                .body(containsString("Publisher"));
        AtDesk.browser().get(FORM).then().statusCode(303).header("Location", containsString("/desk/sign-in"));
    }

    @Test
    void recordsAreAddedAndRemovedWithoutLosingWhatWasTyped() {
        String other = SLUG + "-other";
        pressroom.write(other, "They met again.\n");

        chosen(AtDesk.admin(), List.of(ENGLISH))
                .formParam("note", "Kept words")
                .formParam("add", other)
                .post(FORM)
                .then()
                .statusCode(200)
                .body(allOf(containsString("name=\"record\" value=\"" + other + "\""), containsString("Kept words")));
        AtDesk.admin()
                .formParam("record", SLUG, other)
                .formParam("edition", ENGLISH, other + "/en")
                .formParam("remove", SLUG)
                .post(FORM)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("value=\"" + other + "/en\" checked"),
                        not(containsString("value=\"" + ENGLISH + "\""))));
    }

    @Test
    void severalRecordsAreReleasedTogether() {
        String other = SLUG + "-other";
        pressroom.write(other, "They met again.\n");
        Response checked = check(AtDesk.admin(), ENGLISH, other + "/en");

        confirm(checked, ENGLISH, other + "/en").then().statusCode(303);

        assertThat(pressroom.shown(SLUG)).containsExactly("en 1 of revision 1");
        assertThat(pressroom.shown(other)).containsExactly("en 1 of revision 1");
    }

    @Test
    void weightsOfSingleUnitsDecideWhatReadersOfOutdatedTranslationsSee() {
        pressroom.release(SLUG, "en", "ja");
        pressroom.write(SLUG, "The ministers met twice.\n");

        AtDesk.admin()
                .get(FORM + "?record=" + SLUG)
                .then()
                .body(allOf(
                        containsString("1 changed part"),
                        containsString("name=\"unit." + ENGLISH + "/p1\""),
                        containsString("<del>The ministers met.</del>")));
        chosen(AtDesk.admin(), List.of(ENGLISH))
                .formParam("note", "The number of meetings")
                .formParam("unit." + ENGLISH + "/p1", "correction")
                .post(CHECK)
                .then()
                .statusCode(200)
                .body(containsString("1 part in English: p1"));
    }

    @Test
    void theBoardLeadsFromWhatIsApprovedToItsRelease() {
        pressroom.release(SLUG, "en");

        AtDesk.admin()
                .get("/desk/records/" + SLUG + "/translations")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("href=\"/desk/release?record=" + SLUG + "\""),
                        containsString("href=\"/desk/records/" + SLUG + "/public\"")));
    }

    private static Response check(RequestSpecification person, String... editions) {
        return chosen(person, List.of(editions)).post(CHECK);
    }

    private static Response confirm(Response checked, String... editions) {
        return chosen(AtDesk.admin(), List.of(editions))
                .formParam("key", hidden(checked, "key"))
                .formParam("basis", hidden(checked, "basis"))
                .post(CONFIRM);
    }

    private static RequestSpecification at(RequestSpecification person, String date, String time, String zone) {
        return chosen(person, List.of(ENGLISH))
                .formParam("when", "later")
                .formParam("date", date)
                .formParam("time", time)
                .formParam("zone", zone);
    }

    private static RequestSpecification chosen(RequestSpecification person, List<String> editions) {
        RequestSpecification form = person.formParam("record", SLUG);
        return editions.isEmpty() ? form : form.formParam("edition", editions);
    }

    private static String hidden(Response page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.asString());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
