package dev.dragoman.editing;

import static dev.dragoman.editing.Desk.admin;
import static dev.dragoman.editing.Desk.bearing;
import static dev.dragoman.editing.Desk.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.dragoman.records.SampleRecords;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editors read what their roles and locales need: of anything else there is no sign, as if it did not exist. */
@QuarkusTest
@RemoveLeftovers
class DraftReadingTest {

    private static final String SLUG = "test-draft-reading";
    private static final String NONE = "test-no-such-record";
    private static final String BODY = "First text of it.\n\nSecond words on that.\n";
    private static final String RECORD = "/api/records/" + SLUG;
    private static final String DUE = "2030-06-01T09:00[Asia/Tokyo]";
    private static final AtomicInteger LAST = new AtomicInteger();

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void write() {
        pressroom.write(SLUG, BODY);
        pressroom.translateAndApprove(SLUG, "ja", "fr");
    }

    @Test
    void aTranslatorReadsTheCanonicalDraftAndTheDraftsOfTheirOwnLocale() {
        String keiko = token("translator[ja]");

        for (String place : List.of("/draft", "/revisions", "/revisions/1", "/translations/ja")) {
            bearing(keiko).get(RECORD + place).then().statusCode(200);
        }
    }

    @Test
    void aDraftOfAnotherLocaleIsAnsweredAsAnUnknownRecord() {
        for (String grant : List.of("translator[ja]", "reviewer[ja]", "publisher[ja]", "author")) {
            String token = token(grant);
            for (String query : List.of("", "?version=1", "?version=99")) {
                Response hidden = bearing(token).get(RECORD + "/translations/fr" + query);
                Response unknown = bearing(token).get("/api/records/" + NONE + "/translations/fr" + query);

                assertThat(hidden.statusCode()).as(grant + query).isEqualTo(404);
                assertThat(hidden.asString().replace(SLUG, NONE)).isEqualTo(unknown.asString());
                assertThat(hidden.headers().asList().stream().map(header -> header.getName()))
                        .isEqualTo(unknown.headers().asList().stream()
                                .map(header -> header.getName())
                                .toList());
            }
        }
    }

    @Test
    void theStatusListsTheDraftsOfTheReadersLocalesAlone() {
        String keiko = token("translator[ja]");

        bearing(keiko)
                .get(RECORD + "/translations")
                .then()
                .statusCode(200)
                .body("translations.locale", contains("en", "ja"));
        bearing(token("author")).get(RECORD + "/translations").then().body("translations.locale", contains("en"));
        bearing(token("publisher"))
                .get(RECORD + "/translations")
                .then()
                .body("translations.locale", contains("en", "fr", "ja"));
    }

    @Test
    void theStatusOfAnotherLocaleIsThePublicOne() {
        pressroom.release(SLUG, "en", "ja", "fr");
        pressroom.write(SLUG, "First text, reworded.\n\nSecond words on that.\n");
        pressroom.translate(SLUG, "fr");

        bearing(token("translator[ja]"))
                .get(RECORD + "/translations")
                .then()
                .body("translations.locale", contains("en", "fr", "ja"))
                .body("translations.find { it.locale == 'fr' }.state", equalTo("released"))
                .body("translations.find { it.locale == 'fr' }.version", equalTo(1))
                .body("translations.find { it.locale == 'fr' }.units.outdated", equalTo(0))
                .body("translations.find { it.locale == 'ja' }.units.outdated", equalTo(1));
        bearing(token("translator[fr]"))
                .get(RECORD + "/translations")
                .then()
                .body("translations.find { it.locale == 'fr' }.state", equalTo("draft"))
                .body("translations.find { it.locale == 'fr' }.version", equalTo(2));
    }

    @Test
    void theReportToAnAuthorNamesPublicTranslationsButNoDrafts() {
        String author = token("author");
        String reworded = SampleRecords.file("First text, reworded.\n\nSecond words on that.\n");

        preview(author, reworded)
                .then()
                .statusCode(200)
                .body("outdates", not(hasKey("fr")))
                .body("text", not(containsString("fr 1")));

        pressroom.release(SLUG, "en", "fr");

        preview(author, reworded)
                .then()
                .body("outdates", hasKey("fr"))
                .body("outdates", not(hasKey("ja")))
                .body("text", containsString("outdated now: fr 1"));
    }

    @Test
    void aReleaseToComeIsForItsPublishersAlone() {
        String id = pressroom.schedule(DUE, SLUG, "en", "ja").id();

        for (String grant : List.of("author", "translator", "reviewer", "publisher[fr]")) {
            String token = token(grant);
            bearing(token).get("/api/releases").then().statusCode(200).body("releases.id", not(hasItem(id)));
            bearing(token).get("/api/releases?state=scheduled").then().body("releases.id", not(hasItem(id)));
            assertUnknown(bearing(token).get("/api/releases/" + id), id);
            assertUnknown(bearing(token).delete("/api/releases/" + id), id);
        }
        for (String grant : List.of("publisher", "publisher[ja]", "admin")) {
            bearing(token(grant)).get("/api/releases").then().body("releases.id", hasItem(id));
            bearing(token(grant)).get("/api/releases/" + id).then().statusCode(200);
        }
    }

    @Test
    void aPublisherSeesTheirOwnLocalesOfAReleaseToCome() {
        String id = pressroom.schedule(DUE, SLUG, "en", "ja", "fr").id();

        bearing(token("publisher[ja]"))
                .get("/api/releases/" + id)
                .then()
                .statusCode(200)
                .body("editions.locale", contains("ja"));
        bearing(token("publisher[ja]")).delete("/api/releases/" + id).then().statusCode(403);
    }

    @Test
    void aCancelledReleaseStaysHiddenAndOneThatIsDoneIsForEveryEditor() {
        String cancelled = pressroom.schedule(DUE, SLUG, "en").id();
        admin().delete("/api/releases/" + cancelled).then().statusCode(200);
        String done = pressroom.release(SLUG, "en", "ja").id();
        String keiko = token("translator[fr]");

        assertUnknown(bearing(keiko).get("/api/releases/" + cancelled), cancelled);
        bearing(keiko)
                .get("/api/releases/" + done)
                .then()
                .statusCode(200)
                .body("editions.locale", contains("en", "ja"));
        bearing(keiko)
                .get("/api/releases")
                .then()
                .body("releases.id", hasItem(done))
                .body("releases.id", not(hasItem(cancelled)));
    }

    @Test
    void aReviewerDoesNotSeeWhichReleaseHasTheirVersion() {
        String id = pressroom.schedule(DUE, SLUG, "en", "ja").id();
        String path = RECORD + "/translations/ja/reject";

        bearing(token("reviewer[ja]"))
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"comment\": \"A slip\"}")
                .post(path)
                .then()
                .statusCode(409)
                .body("$", not(hasKey("release")))
                .body("detail", not(containsString(id)))
                .body("detail", not(containsString("schedule")));
        sending("{'comment': 'A slip'}")
                .header("If-Match", "*")
                .post(path)
                .then()
                .statusCode(409)
                .body("release", equalTo(id));
    }

    @Test
    void aWithdrawalNamesTheReleasesToComeThatItsPublisherMayKnowOf() {
        pressroom.release(SLUG, "en", "ja", "fr");
        pressroom.write(SLUG, "First text, reworded.\n\nSecond words on that.\n");
        String id = pressroom.schedule(DUE, SLUG, "en").id();

        bearing(token("publisher[fr]"))
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"mode\": \"withdrawn\", \"locale\": \"fr\"}")
                .post(RECORD + "/withdraw")
                .then()
                .statusCode(200)
                .body("scheduled.id", not(hasItem(id)));
        bearing(token("publisher"))
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"mode\": \"withdrawn\", \"locale\": \"ja\"}")
                .post(RECORD + "/withdraw")
                .then()
                .statusCode(200)
                .body("scheduled.id", hasItem(id));
    }

    private static Response preview(String token, String file) {
        return bearing(token).contentType("text/markdown").body(file).put(RECORD + "?dryRun=true");
    }

    private static void assertUnknown(Response answer, String id) {
        String none = "0123456789abcdef0123456789abcdef";
        Response unknown = admin().get("/api/releases/" + none);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString().replace(id, none)).isEqualTo(unknown.asString());
    }

    private static String token(String grant) {
        String name = "test-draft-reading-" + LAST.incrementAndGet();
        return sending("{'name': '" + name + "', 'grants': ['" + grant + "']}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
