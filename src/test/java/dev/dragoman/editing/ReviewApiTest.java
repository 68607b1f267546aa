package dev.dragoman.editing;

import static dev.dragoman.editing.Desk.admin;
import static dev.dragoman.editing.Desk.sending;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.http.VersionTag;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class ReviewApiTest {

    private static final String SLUG = "test-review";
    private static final String BODY = "First text of it.\n\nSecond words on that.\n";
    private static final String JAPANESE = "/api/records/" + SLUG + "/translations/ja/";

    private final Store store = ServiceAccess.get(Store.class);
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    private BundleVersion version;

    @BeforeEach
    void translate() {
        pressroom.write(SLUG, BODY);
        version = pressroom.translate(SLUG, "ja");
    }

    @Test
    void aTranslationGoesFromDraftToApproved() {
        act("submit", "{'comment': ' Please look at point 2 '}")
                .then()
                .statusCode(200)
                .header("ETag", tag(version))
                .header("Cache-Control", "no-store")
                .body("state", equalTo("in-review"))
                .body("comment", equalTo("Please look at point 2"));

        admin().header("If-Match", tag(version))
                .post(JAPANESE + "approve")
                .then()
                .statusCode(200)
                .body("slug", equalTo(SLUG))
                .body("locale", equalTo("ja"))
                .body("version", equalTo(1))
                .body("revision", equalTo(1))
                .body("state", equalTo("approved"))
                .body("author", equalTo("Keiko"))
                .body("comment", nullValue())
                .body("history.act", contains("submit", "approve"))
                .body("history.actor", contains("admin", "admin"))
                .body("history.comment", contains("Please look at point 2", null))
                .body("units.current", equalTo(3))
                .body("units.outdated", equalTo(0))
                .body("units.missing", equalTo(0));
    }

    @Test
    void aDraftCannotBeApprovedAndTheAnswerSaysWhatCanBeDone() {
        act("approve", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://dragoman.dev/problems/wrong-state"))
                .body("state", equalTo("draft"))
                .body("version", equalTo(1))
                .body("detail", containsString("Version 1 of test-review in ja is draft: it can be submitted"));
    }

    @Test
    void aRejectionSaysWhyAndMakesADraft() {
        act("submit", "{}");

        act("reject", "{'comment': '  '}").then().statusCode(422).body("field", equalTo("comment"));
        act("reject", "{'comment': 'Point 2 says less'}")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("comment", equalTo("Point 2 says less"));
        act("submit", "{}").then().statusCode(200).body("history.act", contains("submit", "reject", "submit"));
    }

    @Test
    void theRequestSaysWhichVersionItIsAbout() {
        sending("{}").post(JAPANESE + "submit").then().statusCode(428).body("newest", equalTo(tag(version)));

        pressroom.write(SLUG, BODY + "\nA third one.\n");
        BundleVersion next = pressroom.translate(SLUG, "ja");

        act("submit", "{}").then().statusCode(412).body("newest", equalTo(tag(next)));
    }

    @Test
    void onlyEditorsReview() {
        given().contentType(ContentType.JSON)
                .body("no JSON at all")
                .post(JAPANESE + "approve")
                .then()
                .statusCode(401);
    }

    @Test
    void aMissingTranslationCannotBeReviewed() {
        admin().post("/api/records/test-nothing/translations/ja/submit")
                .then()
                .statusCode(404)
                .body("type", containsString("unknown-record"));
        admin().post("/api/records/Not%20a%20slug/translations/ja/submit")
                .then()
                .statusCode(404);
        admin().post("/api/records/" + SLUG + "/translations/fr/submit")
                .then()
                .statusCode(404)
                .body("type", containsString("unknown-bundle"));
        admin().post("/api/records/" + SLUG + "/translations/j/submit").then().statusCode(400);
    }

    @Test
    void aBodyThatIsNotRightIsRefusedWithItsPlace() {
        act("submit", "{'comment': ").then().statusCode(400).body("detail", containsString("line 1, column"));
        act("submit", "{} {}").then().statusCode(400);
        act("submit", "['comment']").then().statusCode(400);
        act("submit", "{'comment': 'a', 'comment': 'b'}").then().statusCode(400);
        act("submit", "{'coment': 'a'}")
                .then()
                .statusCode(400)
                .body("type", containsString("unknown-member"))
                .body("field", equalTo("coment"))
                .body("likely", equalTo("comment"))
                .body("detail", containsString("known members are comment"));
        act("submit", "{'comment': 7}").then().statusCode(422).body("field", equalTo("comment"));
        act("submit", "{'comment': '" + "x".repeat(2_001) + "'}")
                .then()
                .statusCode(422)
                .body("field", equalTo("comment"));
        act("submit", "{'comment': 'a\\u0000b'}").then().statusCode(422);
        admin().contentType(ContentType.TEXT)
                .body("Please")
                .post(JAPANESE + "submit")
                .then()
                .statusCode(415);
    }

    @Test
    void theSameRequestSentAgainIsAnsweredTheSameAndDoneOnce() {
        String first = admin().header("If-Match", tag(version))
                .header("Idempotency-Key", "submit-once")
                .post(JAPANESE + "submit")
                .asString();

        String second = admin().header("If-Match", tag(version))
                .header("Idempotency-Key", "submit-once")
                .post(JAPANESE + "submit")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void confirmingMakesANewVersionInWhichTheNamedUnitsAreCurrent() {
        pressroom.write(SLUG, BODY.replace("First text", "First words").replace("Second words", "Second thoughts"));

        Response answer = act("confirm", "{'units': ['p2'], 'comment': 'Only the style'}");

        answer.then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("revision", equalTo(2))
                .body("state", equalTo("draft"))
                .body("author", equalTo("admin"))
                .body("history.act", contains("confirm"))
                .body("history.comment", contains("Still right: p2. Only the style"))
                .body("units.current", equalTo(2))
                .body("units.outdated", equalTo(1));
        BundleVersion next = newest();
        assertThat(answer.header("ETag")).isEqualTo(tag(next));
        assertThat(next.bundle().targets().get("p2").source()).isEqualTo("Second thoughts on that.");
        assertThat(next.bundle().targets().get("p2").text())
                .isEqualTo(version.bundle().targets().get("p2").text());
        assertThat(next.bundle().targets().get("p1").source()).isEqualTo("First text of it.");
    }

    @Test
    void withoutNamesAllOutdatedUnitsAreConfirmed() {
        pressroom.write(SLUG, BODY.replace("First text", "First words").replace("Second words", "Second thoughts"));

        act("confirm", "{}").then().statusCode(200).body("units.outdated", equalTo(0));
    }

    @Test
    void onlyWhatIsOutdatedCanBeConfirmed() {
        act("confirm", "{}")
                .then()
                .statusCode(409)
                .body("detail", containsString("no unit of it is outdated, so there is nothing to confirm"));
        pressroom.write(SLUG, BODY.replace("Second words", "Second thoughts") + "\nA third text on something else.\n");

        act("confirm", "{'units': ['p1', 'p2', 'p3', 'p9']}")
                .then()
                .statusCode(422)
                .body("field", equalTo("units"))
                .body("units.p1", equalTo("current"))
                .body("units.p3", equalTo("missing"))
                .body("units.p9", equalTo("unknown"))
                .body("units.p2", nullValue());
        assertThat(newest().number()).isEqualTo(1);
    }

    @Test
    void whoConfirmsDoesNotApprove() {
        pressroom.write(SLUG, BODY.replace("Second words", "Second thoughts"));
        act("confirm", "{}");
        version = newest();
        act("submit", "{}").then().statusCode(200);

        act("approve", "{}")
                .then()
                .statusCode(403)
                .body("type", containsString("four-eyes"))
                .body("author", equalTo("admin"))
                .body("detail", containsString("cannot approve"));
    }

    private Response act(String act, String json) {
        return sending(json).header("If-Match", tag(version)).post(JAPANESE + act);
    }

    private BundleVersion newest() {
        return store.read(tables -> tables.table(BundleVersions.class).newest(SLUG, "ja"))
                .orElseThrow();
    }

    private static String tag(BundleVersion version) {
        return VersionTag.of(version.number(), version.digest()).toString();
    }
}
