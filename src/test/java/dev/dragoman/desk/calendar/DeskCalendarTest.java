package dev.dragoman.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.releasing.Releasing;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar of releases, and undoing and moving them at the desk. */
@QuarkusTest
@RemoveLeftovers
class DeskCalendarTest {

    private static final String SLUG = "test-desk-calendar";
    private static final String TITLE_LINK = "href=\"/desk/releases/";
    private static final String MONTH = "/desk/calendar?month=2031-07";

    private final Store store = ServiceAccess.get(Store.class);
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);
    private final Releasing releasing = ServiceAccess.get(Releasing.class);

    @BeforeEach
    void write() {
        pressroom.write(SLUG, "The ministers met.\n");
        pressroom.translateAndApprove(SLUG, "ja", "fr");
    }

    @Test
    void aScheduledReleaseStandsOnItsDayInThePersonsZone() {
        Release release = pressroom.schedule("2031-07-01T08:00[Asia/Tokyo]", SLUG, "en", "ja");

        AtDesk.admin()
                .get(MONTH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(allOf(
                        containsString("href=\"/desk/releases/" + release.id() + "\""),
                        containsString("datetime=\"2031-07-01T08:00+09:00\""),
                        containsString("English, Japanese")));
        // In New York it is still June.
        AtDesk.admin()
                .get("/desk/calendar?month=2031-06&zone=America/New_York")
                .then()
                .body(containsString("datetime=\"2031-06-30T19:00-04:00\""));
    }

    @Test
    void whoDoesNotPublishALanguageSeesNothingOfItsSchedule() {
        pressroom.release(SLUG, "en");
        Release release = pressroom.schedule("2031-07-02T08:00[Asia/Tokyo]", SLUG, "ja");
        RequestSpecification lea = AtDesk.signedIn(Drafts.token("publisher[fr]", "translator[ja]"));

        lea.get(MONTH).then().statusCode(200).body(not(containsString(release.id())));
        AtDesk.signedIn(Drafts.token("publisher[fr]"))
                .get("/desk/releases/" + release.id())
                .then()
                .statusCode(404);
        AtDesk.signedIn(Drafts.token("publisher[fr]"))
                .post("/desk/releases/" + release.id() + "/cancel")
                .then()
                .statusCode(404);
        AtDesk.signedIn(Drafts.token("publisher[ja]"))
                .get(MONTH)
                .then()
                .body(containsString(TITLE_LINK + release.id()));
    }

    @Test
    void itsPageSaysWhenInSeveralZonesAndForWhom() {
        Release release = pressroom.schedule("2031-07-03T09:00[Europe/Brussels]", SLUG, "en", "ja");

        AtDesk.admin()
                .get("/desk/releases/" + release.id())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Europe/Brussels, UTC+02:00"),
                        containsString("Asia/Tokyo, UTC+09:00"),
                        containsString("(Etc/UTC, UTC)"),
                        containsString(" days</strong>"),
                        containsString("Undo the release")));
    }

    @Test
    void whoPublishesOnlySomeOfItsLanguagesCannotUndoIt() {
        Release release = pressroom.schedule("2031-07-03T09:00[Asia/Tokyo]", SLUG, "en", "ja");

        AtDesk.signedIn(Drafts.token("publisher[ja]"))
                .get("/desk/releases/" + release.id())
                .then()
                .statusCode(200)
                .body(allOf(containsString("Japanese"), not(containsString("Undo the release"))));
        AtDesk.signedIn(Drafts.token("publisher[ja]"))
                .post("/desk/releases/" + release.id() + "/cancel")
                .then()
                .statusCode(403);
        assertThat(find(release).state()).isEqualTo(ReleaseState.SCHEDULED);
    }

    @Test
    void aReleaseThatIsUndoneStaysUndoneAndLeavesTheCalendar() {
        Release release = pressroom.schedule("2031-07-04T09:00[Asia/Tokyo]", SLUG, "en");
        String page = "/desk/releases/" + release.id();

        AtDesk.admin().post(page + "/cancel").then().statusCode(303).header("Location", endsWith(page));

        AtDesk.admin().get(page).then().body(containsString("Nothing of it became public."));
        AtDesk.admin().get(MONTH).then().body(not(containsString(release.id())));
        AtDesk.admin()
                .post(page + "/cancel")
                .then()
                .statusCode(409)
                .body(containsString("Somebody else has undone it in the meantime."));
    }

    @Test
    void whatWasReleasedInTheMeantimeCannotBeUndone() {
        Release release = pressroom.release(SLUG, "en");

        AtDesk.admin()
                .post("/desk/releases/" + release.id() + "/cancel")
                .then()
                .statusCode(409)
                .body(containsString("What is public can be withdrawn."));
    }

    @Test
    void aReleaseIsMovedToAnotherTimeButNotToOneThatTheClocksSkip() {
        Release release = pressroom.schedule("2031-07-05T09:00[Asia/Tokyo]", SLUG, "en");
        String page = "/desk/releases/" + release.id();

        at("2031-07-06", "10:00", "Europe/Paris").post(page + "/move").then().statusCode(303);

        assertThat(find(release).at()).hasToString("Optional[2031-07-06T10:00+02:00[Europe/Paris]]");
        at("2031-03-30", "02:30", "Europe/Paris")
                .post(page + "/move")
                .then()
                .statusCode(422)
                .body(containsString("does not exist in Europe/Paris"));
    }

    @Test
    void whatSomebodyElseHasMovedIsNotMovedOrUndoneByAnOlderPage() {
        Release release = pressroom.schedule("2031-07-05T09:00[Asia/Tokyo]", SLUG, "en");
        String page = "/desk/releases/" + release.id();
        AtDesk.admin().get(page).then().body(containsString("name=\"due\" value=\"2031-07-05T00:00:00Z\""));
        at("2031-07-06", "10:00", "Europe/Paris").post(page + "/move").then().statusCode(303);

        at("2031-07-07", "10:00", "Europe/Paris")
                .formParam("due", "2031-07-05T00:00:00Z")
                .post(page + "/move")
                .then()
                .statusCode(409)
                .body(containsString("Somebody else has moved it"));
        AtDesk.admin()
                .formParam("due", "2031-07-05T00:00:00Z")
                .post(page + "/cancel")
                .then()
                .statusCode(409);

        assertThat(find(release).due()).isEqualTo("2031-07-06T08:00:00Z");
    }

    @Test
    void unknownMonthsAndZonesAreToleratedAndSaid() {
        AtDesk.admin().get("/desk/calendar?month=never").then().statusCode(200);
        AtDesk.admin()
                .get("/desk/calendar?zone=Nowhere/At-All")
                .then()
                .statusCode(200)
                .body(containsString("This time zone is not known."));
        AtDesk.browser().get("/desk/calendar").then().statusCode(303);
    }

    private static RequestSpecification at(String date, String time, String zone) {
        return AtDesk.admin()
                .formParam("date", date)
                .formParam("time", time)
                .formParam("zone", "other")
                .formParam("other-zone", zone);
    }

    private Release find(Release release) {
        return store.read(tables -> releasing.find(tables, Pressroom.PUBLISHER, release.id()));
    }
}
