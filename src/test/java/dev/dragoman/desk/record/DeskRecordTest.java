package dev.dragoman.desk.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.records.pictures.SamplePictures;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The canonical text of records at the desk: written, checked, stored. */
@QuarkusTest
@RemoveLeftovers
class DeskRecordTest {

    private static final String NEW = "/desk/records/new";

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    private final String slug = "test-written-" + UUID.randomUUID();
    private final String path = "/desk/records/" + slug + "/edit";

    @Test
    void aRecordIsWrittenCheckedAndStored() {
        TypedRecord typed = TypedRecord.meeting(slug);

        Response checked = typed.post(NEW + "/check");
        checked.then()
                .statusCode(200)
                .body(allOf(
                        containsString("The draft becomes revision 1."),
                        containsString("<ins>First point.</ins>"),
                        containsString("Nothing of this record is public.")));
        Drafts.api().get("/api/records/" + slug + "/draft").then().statusCode(404);

        TypedRecord.of(checked)
                .post(NEW + "/save")
                .then()
                .statusCode(303)
                .header("Location", endsWith(path + "?saved=1"));
        AtDesk.admin().get(path + "?saved=1").then().statusCode(200).body(containsString("Revision 1 is stored"));
        Drafts.api()
                .get("/api/records/" + slug + "/draft")
                .then()
                .body(allOf(
                        containsString("start: 2023-04-05T11:20+02:00[Europe/Brussels]"),
                        containsString("duration: about PT2H25M"),
                        containsString("place: Brussels"),
                        containsString("{when}, the ministers met.")));
    }

    @Test
    void goingBackFromTheCheckLosesNothing() {
        TypedRecord typed = TypedRecord.meeting(slug).with("body", "A \"quoted\" & odd line.\n\n- {when}");

        TypedRecord again =
                TypedRecord.of(TypedRecord.of(typed.post(NEW + "/check")).post(NEW));

        assertThat(again.get("body")).isEqualTo("A \"quoted\" & odd line.\n\n- {when}");
        assertThat(again.get("title")).isEqualTo("A meeting");
        assertThat(again.get("start-time")).isEqualTo("11:20");
        assertThat(again.get("event")).isEqualTo("times");
        assertThat(again.get("about")).isEqualTo("yes");
    }

    @Test
    void aStoredRecordComesBackAsTheSameForm() {
        Drafts.api()
                .contentType("text/markdown")
                .body("""
                        ---
                        kind: press-release
                        title: All of it
                        byline: by the Minister
                        topic: Trade
                        issued: 1990-01-02
                        updated: 1990-01-03T10:30+01:00[Europe/Brussels]
                        event:
                          start: 1989-10-29T02:30+01:00[Europe/Brussels]
                          end: 1989-10-31T05:00+09:00[Asia/Tokyo]
                          place: Brussels
                          zones: [America/New_York, Asia/Seoul]
                        source:
                          names:
                            en: The Ministry
                            ja: 外務省
                          address: https://example.org/a
                        related: [some-record, other-record]
                        ---

                        Text (8) with \\*marks\\*.

                        ![A room](room.jpg)

                        - (8) A printed point.

                          > Quoted.
                        """)
                .put("/api/records/" + slug)
                .then()
                .statusCode(201);

        TypedRecord.of(AtDesk.admin().get(path))
                .post(path + "/check")
                .then()
                .statusCode(200)
                .body(containsString("This says the same as revision 1."));
    }

    @Test
    void anAllDayEventAndItsLastDayAreKept() {
        TypedRecord days = TypedRecord.meeting(slug)
                .with("event", "days")
                .with("end-date", "2023-04-07")
                .with("start-time", "")
                .with("body", "The ministers met.");

        TypedRecord.of(days.post(NEW + "/check")).post(NEW + "/save").then().statusCode(303);

        Drafts.api()
                .get("/api/records/" + slug + "/draft")
                .then()
                .body(allOf(containsString("start: 2023-04-05\n"), containsString("end: 2023-04-07")));
        TypedRecord.of(AtDesk.admin().get(path))
                .post(path + "/check")
                .then()
                .body(containsString("the same as revision"));
    }

    @Test
    void mistakesAreShownAtTheirFieldsWithAllThatWasTyped() {
        Response answer = TypedRecord.meeting("Not a slug")
                .with("title", "")
                .with("start-date", "2023-03-26")
                .with("start-time", "02:30")
                .with("body", "Kept text.")
                .post(NEW + "/check");

        answer.then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"slug-mistake\""),
                        containsString("id=\"title-mistake\""),
                        containsString("id=\"start-date-mistake\""),
                        containsString("the clocks go forward"),
                        containsString("Fill in this field."),
                        containsString("value=\"Not a slug\""),
                        containsString("Kept text.")));
        TypedRecord.meeting(slug)
                .with("body", "One.\n\n| a | b |\n| - | - |")
                .post(NEW + "/save")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"body-mistake\""), containsString("line 3: a table is not allowed")));
        TypedRecord.meeting(slug)
                .with("zones", "Asia/Tokio")
                .post(NEW + "/check")
                .then()
                .statusCode(422)
                .body(containsString("id=\"zones-mistake\""));
        TypedRecord.meeting(slug)
                .with("source-names", "xx-nowhere-x: A name")
                .post(NEW + "/check")
                .then()
                .statusCode(422)
                .body(containsString("id=\"source-names-mistake\""));
    }

    @Test
    void aClockTimeThatOccursTwiceIsChosenByItsOffset() {
        TypedRecord twice =
                TypedRecord.meeting(slug).with("start-date", "2023-10-29").with("start-time", "02:30");

        twice.post(NEW + "/check")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("occurs twice"),
                        containsString("name=\"start-offset\" value=\"+02:00\""),
                        containsString("name=\"start-offset\" value=\"+01:00\"")));

        TypedRecord.of(twice.with("start-offset", "+01:00").post(NEW + "/check"))
                .post(NEW + "/save")
                .then()
                .statusCode(303);
        Drafts.api()
                .get("/api/records/" + slug + "/draft")
                .then()
                .body(containsString("start: 2023-10-29T02:30+01:00[Europe/Brussels]"));
    }

    @Test
    void anAddressThatIsTakenOrReservedIsSaidAtItsField() {
        String taken = Drafts.record();

        TypedRecord.meeting(taken)
                .post(NEW + "/save")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"slug-mistake\""), containsString("the ministers met")));
        TypedRecord.meeting("search")
                .post(NEW + "/check")
                .then()
                .statusCode(422)
                .body(containsString("slug-mistake"));
        Drafts.api().get("/api/records/" + taken + "/draft").then().body(containsString("First part."));
    }

    @Test
    void theCheckSaysWhatBecomesOutdatedAndWhatReadersSeeUnderEachWeight() {
        pressroom.write(slug, "The ministers met.\n\nThey agreed.\n");
        pressroom.translateAndApprove(slug, "ja", "fr");
        pressroom.release(slug, "en", "ja", "fr");

        Response checked = TypedRecord.of(AtDesk.admin().get(path))
                .with("body", "The ministers met twice.\n\nThey agreed.\n\nThey left.")
                .post(path + "/check");

        String page = checked.then().statusCode(200).extract().asString();
        assertThat(page)
                .contains("Units: 1 new, 1 changed, 0 removed,")
                .contains("Japanese: 1 unit: p1")
                .contains("French: 1 unit: p1")
                .contains("They left.");
        String minor = between(page, "Weight of the change: Minor", "Weight of the change: Major");
        String major = between(page, "Weight of the change: Major", "Weight of the change: Correction");
        String correction = page.substring(page.indexOf("Weight of the change: Correction"));
        assertThat(minor).contains("1 part in English: p3").doesNotContain("with a notice that");
        assertThat(major)
                .contains("1 part in English: p3")
                .contains("1 part with a notice that the English text has changed: p1");
        assertThat(correction).contains("2 parts in English: p1 p3").doesNotContain("Note:");
        assertThat(pressroom.shown(slug)).contains("en 1 of revision 1");
        Drafts.api().get("/api/records/" + slug + "/draft").then().body(not(containsString("They left.")));
    }

    @Test
    void aTextThatSaysWhatTheNewestRevisionSaysHasNothingToSave() {
        TypedRecord.of(TypedRecord.meeting(slug).post(NEW + "/check")).post(NEW + "/save");

        TypedRecord.of(AtDesk.admin().get(path))
                .post(path + "/check")
                .then()
                .statusCode(200)
                .body(allOf(containsString("There is nothing to save."), not(containsString("<button>Save"))));
    }

    @Test
    void aFormThatIsSentTwiceIsStoredOnce() {
        TypedRecord checked = TypedRecord.of(TypedRecord.meeting(slug).post(NEW + "/check"));

        checked.post(NEW + "/save").then().statusCode(303);
        checked.post(NEW + "/save").then().statusCode(303).header("Location", endsWith("?saved=1"));
    }

    @Test
    void twoAuthorsAtOnceOverwriteNothing() {
        Drafts.write(slug, "First part.\n\nSecond part.\n");
        TypedRecord mine = TypedRecord.of(AtDesk.admin().get(path));
        String other = Drafts.token("author");
        TypedRecord theirs = TypedRecord.of(AtDesk.signedIn(other).get(path));
        theirs.with("body", "First part of theirs.\n\nSecond part.")
                .with("topic", "Their topic")
                .post(AtDesk.signedIn(other), path + "/save")
                .then()
                .statusCode(303);

        Response answer = mine.with("body", "First part of mine.\n\nSecond part.")
                .with("title", "My title")
                .post(path + "/save");

        answer.then()
                .statusCode(412)
                .body(allOf(
                        containsString("Somebody else changed this meanwhile"),
                        containsString("First part of theirs."),
                        containsString("First part of mine."),
                        containsString("Taken over from the newer revision: Topic")));
        Drafts.api()
                .get("/api/records/" + slug + "/draft")
                .then()
                .body(allOf(containsString("First part of theirs."), not(containsString("My title"))));
        TypedRecord merged = TypedRecord.of(answer);
        assertThat(merged.get("body")).startsWith("First part of mine.");
        assertThat(merged.get("title")).isEqualTo("My title");
        assertThat(merged.get("topic")).isEqualTo("Their topic");
        TypedRecord.of(merged.post(path + "/check")).post(path + "/save").then().statusCode(303);
        Drafts.api()
                .get("/api/records/" + slug + "/draft")
                .then()
                .body(allOf(
                        containsString("First part of mine."),
                        containsString("My title"),
                        containsString("Their topic")));
    }

    @Test
    void aCopyHasTheTextAndThePicturesButNoDatesAndNoAddress() {
        Drafts.write(slug, "First part.\n\n![A room](room.png)\n");
        Drafts.api()
                .contentType("image/png")
                .body(SamplePictures.png(40, 30))
                .put("/api/records/" + slug + "/pictures/room.png")
                .then()
                .statusCode(201);

        Response page = AtDesk.admin().get(NEW + "?from=" + slug);

        page.then().statusCode(200).body(containsString("This begins as a copy of"));
        TypedRecord copy = TypedRecord.of(page);
        assertThat(copy.get("slug")).isEmpty();
        assertThat(copy.get("issued")).isEmpty();
        assertThat(copy.get("start-date")).isEmpty();
        assertThat(copy.get("start-zone")).isEqualTo("Europe/Brussels");
        assertThat(copy.get("hours")).isEqualTo("2");
        assertThat(copy.get("body")).startsWith("First part.");
        String copied = slug + "-copy";
        copy.with("slug", copied)
                .with("issued", "2024-05-06")
                .with("start-date", "2024-05-06")
                .with("start-time", "10:00")
                .post(NEW + "/save")
                .then()
                .statusCode(303);
        Drafts.api().get("/api/records/" + copied + "/pictures/room.png").then().statusCode(200);
        Drafts.api()
                .get("/api/records/" + copied + "/draft")
                .then()
                .body(containsString("start: 2024-05-06T10:00+02:00[Europe/Brussels]"));
    }

    @Test
    void peopleAreCopiedOnlyWhereThatIsAskedFor() {
        TypedRecord.meeting(slug)
                .with("byline", "by the Minister")
                .post(NEW + "/save")
                .then()
                .statusCode(303);

        assertThat(TypedRecord.of(AtDesk.admin().get(NEW + "?from=" + slug)).get("byline"))
                .isEmpty();
        assertThat(TypedRecord.of(AtDesk.admin().get(NEW + "?from=" + slug + "&people=yes"))
                        .get("byline"))
                .isEqualTo("by the Minister");
    }

    @Test
    void aPictureIsStoredAndPutAtTheEndOfTheTypedText() {
        TypedRecord.meeting(slug).post(NEW + "/save").then().statusCode(303);
        TypedRecord typed = TypedRecord.of(AtDesk.admin().get(path)).with("body", "Typed and not stored.");

        Response added = typed.multipart(AtDesk.admin())
                .multiPart("alternative", "A [room]")
                .multiPart("picture", "The room (1).png", SamplePictures.png(40, 30), "image/png")
                .post(path + "/picture");

        added.then().statusCode(200).body(containsString("The-room-1-.png is stored"));
        TypedRecord with = TypedRecord.of(added);
        assertThat(with.get("body")).isEqualTo("Typed and not stored.\n\n![A \\[room\\]](The-room-1-.png)");
        Drafts.api()
                .get("/api/records/" + slug + "/pictures/The-room-1-.png")
                .then()
                .statusCode(200);
        with.post(path + "/save").then().statusCode(303);
        Drafts.api()
                .get("/api/records/" + slug + "/draft")
                .then()
                .body(containsString("![A \\[room\\]](The-room-1-.png)"));
        // Another file of that name gets another name; the picture that is shown stays.
        TypedRecord.of(AtDesk.admin().get(path))
                .multipart(AtDesk.admin())
                .multiPart("alternative", "Another room")
                .multiPart("picture", "The-room-1-.png", SamplePictures.png(80, 50), "image/png")
                .post(path + "/picture")
                .then()
                .statusCode(200)
                .body(containsString("The-room-1-_2.png is stored"));
    }

    @Test
    void aSecondPictureOfALongNameGetsAShorterOneWithANumber() {
        TypedRecord.meeting(slug).post(NEW + "/save").then().statusCode(303);
        String name = "r".repeat(94);

        picture(name, SamplePictures.png(40, 30)).then().statusCode(200).body(containsString(name + ".png is stored"));

        picture(name, SamplePictures.png(80, 50))
                .then()
                .statusCode(200)
                .body(containsString("r".repeat(88) + "_2.png is stored"));
    }

    private Response picture(String name, byte[] png) {
        return TypedRecord.of(AtDesk.admin().get(path))
                .multipart(AtDesk.admin())
                .multiPart("alternative", "A room")
                .multiPart("picture", name + ".png", png, "image/png")
                .post(path + "/picture");
    }

    @Test
    void aPictureOnAPageThatSomebodyElseHasOpenedIsNotStored() {
        TypedRecord.meeting(slug).post(NEW + "/save").then().statusCode(303);

        TypedRecord.of(AtDesk.admin().get(path))
                .with("body", "Typed and not stored.")
                .with("person", "somebody-else")
                .multipart(AtDesk.admin())
                .multiPart("alternative", "A room")
                .multiPart("picture", "room.png", SamplePictures.png(40, 30), "image/png")
                .post(path + "/picture")
                .then()
                .statusCode(409)
                .body(allOf(containsString("somebody-else"), containsString("Typed and not stored.")));

        Drafts.api().get("/api/records/" + slug + "/pictures/room.png").then().statusCode(404);
    }

    @Test
    void textsOfAnotherPersonAreGivenBackAndNotStored() {
        TypedRecord.of(AtDesk.admin().get(NEW))
                .with("slug", slug)
                .with("title", "Typed")
                .with("body", "Typed by somebody else.")
                .with("person", "somebody-else")
                .post(NEW + "/save")
                .then()
                .statusCode(409)
                .body(allOf(containsString("somebody-else"), containsString("Typed by somebody else.")));

        Drafts.api().get("/api/records/" + slug + "/draft").then().statusCode(404);
    }

    @Test
    void aFormThatComesBackIsNotStoredYet() {
        TypedRecord.meeting(slug).post(NEW + "/save").then().statusCode(303);
        TypedRecord typed = TypedRecord.of(AtDesk.admin().get(path)).with("body", "Typed and not stored.");

        AtDesk.admin().get(path).then().body(not(containsString("data-unsaved")));
        typed.post(path).then().statusCode(200).body(containsString("data-unsaved"));
        typed.post(path + "/preview").then().statusCode(200).body(containsString("data-unsaved"));
    }

    @Test
    void aPictureThatCannotBeUsedIsExplainedWithTheTypedTextKept() {
        TypedRecord.meeting(slug).post(NEW + "/save").then().statusCode(303);
        TypedRecord typed = TypedRecord.of(AtDesk.admin().get(path)).with("body", "Typed and not stored.");

        typed.multipart(AtDesk.admin())
                .multiPart("alternative", "")
                .multiPart("picture", "room.png", SamplePictures.png(40, 30), "image/png")
                .post(path + "/picture")
                .then()
                .statusCode(422)
                .body(allOf(containsString("say what it shows"), containsString("Typed and not stored.")));
        typed.multipart(AtDesk.admin())
                .multiPart("alternative", "A room")
                .multiPart("picture", "room.png", "no picture".getBytes(UTF_8), "image/png")
                .post(path + "/picture")
                .then()
                .statusCode(422)
                .body(containsString("Typed and not stored."));
    }

    @Test
    void noRecordCanHaveTheAddressOfThePageOfNewRecords() {
        TypedRecord.meeting("new").post(NEW + "/check").then().statusCode(422).body(containsString("slug-mistake"));
    }

    @Test
    void onlyAuthorsWriteAndOnlyTheySeeTheLinks() {
        String translator = Drafts.token("translator[ja]");
        String author = Drafts.token("author");
        Drafts.write(slug, "First part.\n");

        AtDesk.signedIn(translator).get(NEW).then().statusCode(403).body(containsString("Author"));
        AtDesk.signedIn(translator).get(path).then().statusCode(403);
        TypedRecord.meeting(slug)
                .post(AtDesk.signedIn(translator), path + "/save")
                .then()
                .statusCode(403);
        AtDesk.signedIn(translator).get("/desk/").then().body(not(containsString("href=\"" + NEW + "\"")));
        AtDesk.signedIn(author).get("/desk/").then().body(containsString("href=\"" + NEW + "\""));
        AtDesk.signedIn(author)
                .get("/desk/records/" + slug + "/translations")
                .then()
                .body(allOf(containsString("href=\"" + path + "\""), containsString("name=\"from\" value=\"" + slug)));
        AtDesk.signedIn(author).get("/desk/records/no-such-record/edit").then().statusCode(404);
        AtDesk.signedIn(author).get(NEW + "?from=no-such-record").then().statusCode(404);
    }

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from), text.indexOf(to));
    }
}
