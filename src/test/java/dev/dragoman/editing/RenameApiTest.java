package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.changes.PublicChange;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that get another slug: the old addresses lead to the new ones. */
@QuarkusTest
@RemoveLeftovers
class RenameApiTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Store store = ServiceAccess.get(Store.class);
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    private String old;
    private String next;
    private long seqBefore;

    @BeforeEach
    void releaseARecord() {
        int number = LAST.incrementAndGet();
        old = "test-rename-old-" + number;
        next = "test-rename-new-" + number;
        pressroom.write(old, "First text of it.\n");
        pressroom.translateAndApprove(old, "ja", "fr");
        pressroom.release(old, "en", "ja");
        seqBefore = store.read(tables -> tables.table(ChangeLog.class).lastSeq());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%s",
                "/en/%s",
                "/ja/%s?tz=America/New_York",
                "/de/%s",
                "/ja/%s/editions",
                "/ja/%s/editions/1",
                "/api/records/%s",
                "/api/records/%s?lang=ja",
                "/api/records/%s/translations"
            })
    void theOldAddressRedirectsPermanentlyToTheNewOne(String address) {
        plain(address.formatted(old)).then().statusCode(200);

        rename(old, next).statusCode(200);

        Response answer = plain(address.formatted(old));
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(address.formatted(next));
        plain(answer.header("Location")).then().statusCode(200);
        plain(address.formatted(next)).then().statusCode(200);
    }

    @Test
    void theRedirectIsCachedAndPurgedLikeTheText() {
        rename(old, next);

        Response answer = plain("/ja/" + old);

        assertThat(answer.header("Cache-Control")).contains("max-age=");
        assertThat(answer.header("Surrogate-Key")).isEqualTo("rec-" + old);
        assertThat(plain("/ja/" + next).header("Surrogate-Key")).contains("rec-" + next);
    }

    @Test
    void theRecordIsTheSameUnderItsNewSlug() {
        String tag = draft(old).header("ETag");
        String page = given().get("/ja/" + old).asString();

        rename(old, next)
                .statusCode(200)
                .header("ETag", tag)
                .body("slug", equalTo(next))
                .body("from", equalTo(old))
                .body("formerSlugs", contains(old))
                .body("locales", contains("en", "ja"));

        assertThat(draft(next).header("ETag")).isEqualTo(tag);
        assertThat(given().get("/ja/" + next).asString()).isEqualTo(page.replace(old, next));
        Desk.admin()
                .contentType("text/markdown")
                .header("If-Match", tag)
                .body(draft(next).asString())
                .put("/api/records/" + next)
                .then()
                .body("changed", equalTo(false));
        pressroom.release(next, "fr");
        assertThat(pressroom.shown(next)).hasSize(3);
    }

    @Test
    void listsAndTheChangeLogKnowTheNewSlug() {
        rename(old, next);

        given().get("/api/records?limit=100&since=1990-01-02&until=1990-01-02")
                .then()
                .body("records.slug", hasItem(next))
                .body("records.slug", not(hasItem(old)));
        given().get("/api/changes?after=" + seqBefore)
                .then()
                .body("changes.act", contains("rename", "rename"))
                .body("changes.slug", contains(next, next))
                .body("changes.formerSlug", contains(old, old))
                .body("changes.locale", contains("en", "ja"))
                .body("changes[1].href", containsString("/ja/" + next));
    }

    @Test
    void aBatchFindsTheRecordByEitherSlug() {
        rename(old, next);

        given().get("/api/records?slugs=" + old + ",test-nothing")
                .then()
                .statusCode(200)
                .header("Surrogate-Key", containsString("rec-" + next))
                .body("records.slug", contains(next))
                .body("missing", contains("test-nothing"));
        given().get("/api/records?slugs=" + next + "," + old).then().body("records.slug", contains(next));
    }

    @Test
    void requestsOfEditorsAreRedirectedWithTheirQueries() {
        String fr = Desk.admin().get("/api/records/" + old + "/translations/fr").header("ETag");
        String export = Desk.admin()
                .accept("application/xliff+xml")
                .get("/api/records/" + old + "/translations/fr")
                .asString();
        rename(old, next);

        for (String address : List.of("/draft", "/revisions", "/revisions/1", "/translations", "/translations/fr")) {
            Response answer = Desk.admin().redirects().follow(false).get("/api/records/" + old + address);
            assertThat(answer.statusCode()).as(address).isEqualTo(308);
            assertThat(answer.header("Location")).isEqualTo("/api/records/" + next + address);
        }
        Response upload = Desk.admin()
                .redirects()
                .follow(false)
                .header("If-Match", fr)
                .contentType("application/xliff+xml")
                .body(export.getBytes(UTF_8))
                .put("/api/records/" + old + "/translations/fr");
        assertThat(upload.statusCode()).isEqualTo(308);
        Desk.admin()
                .header("If-Match", fr)
                .contentType("application/xliff+xml")
                .body(export)
                .put(upload.header("Location"))
                .then()
                .statusCode(200)
                .body("taken.size()", equalTo(0));
        assertThat(Desk.admin()
                        .redirects()
                        .follow(false)
                        .contentType("text/markdown")
                        .body(draft(next).asString())
                        .put("/api/records/" + old)
                        .header("Location"))
                .isEqualTo("/api/records/" + next);
        Desk.sending("{'editions': [{'slug': '" + old + "', 'locale': 'fr'}]}")
                .post("/api/releases")
                .then()
                .statusCode(422)
                .body("detail", containsString(next));
    }

    @Test
    void severalRenamingsAreOneStep() {
        String last = next + "-again";
        rename(old, next);

        rename(next, last).statusCode(200).body("formerSlugs", contains(old, next));

        assertThat(plain("/ja/" + old).header("Location")).isEqualTo("/ja/" + last);
        assertThat(plain("/ja/" + next).header("Location")).isEqualTo("/ja/" + last);
        plain("/ja/" + last).then().statusCode(200);
        rename(last, old).statusCode(200).body("formerSlugs", contains(next, last));
        plain("/ja/" + old).then().statusCode(200);
        assertThat(plain("/ja/" + next).header("Location")).isEqualTo("/ja/" + old);
    }

    @Test
    void noOtherRecordGetsAFormerSlug() {
        String other = old + "-other";
        pressroom.write(other, "Another text.\n");
        rename(other, old).statusCode(409).body("type", containsString("slug-taken"));

        rename(old, next);

        rename(other, old).statusCode(409).body("detail", containsString(next));
        rename(other, other).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'to': 'api'}      | 422 | reserved-slug",
                "{'to': 'No Slug'}  | 422 | invalid-record",
                "{}                 | 422 | invalid-record",
                "{'slug': 'x'}      | 400 | unknown-member"
            })
    void aSlugThatCannotBeIsRejected(String body, int status, String type) {
        Desk.sending(body)
                .header("If-Match", "*")
                .post("/api/records/" + old + "/rename")
                .then()
                .statusCode(status)
                .body("type", containsString(type));
        assertThat(changes()).isEmpty();
    }

    @Test
    void repeatingARequestChangesNothing() {
        rename(old, next);
        int before = changes().size();

        rename(next, next).statusCode(200).body("formerSlugs", contains(old));

        assertThat(changes()).hasSize(before);
    }

    @Test
    void theRequestSaysWhichVersionAndADryRunChangesNothing() {
        Desk.sending("{'to': '" + next + "'}")
                .post("/api/records/" + old + "/rename")
                .then()
                .statusCode(428);
        Desk.sending("{'to': '" + next + "'}")
                .header("If-Match", "\"9-000000000000\"")
                .post("/api/records/" + old + "/rename")
                .then()
                .statusCode(412);
        Desk.sending("{'to': '" + next + "'}")
                .post("/api/records/" + old + "/rename?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("slug", equalTo(next));
        Desk.sending("{'to': '" + next + "'}")
                .header("If-Match", "*")
                .post("/api/records/test-nothing/rename")
                .then()
                .statusCode(404);

        plain("/ja/" + old).then().statusCode(200);
        plain("/ja/" + next).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "publisher[ja]", "translator"})
    void onlyPublishersOfAllLanguagesRename(String grant) {
        Desk.bearing(token(grant))
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"to\": \"" + next + "\"}")
                .post("/api/records/" + old + "/rename")
                .then()
                .statusCode(403);
    }

    @Test
    void theAddressOfADraftRedirectsOnlyEditors() {
        String draft = old + "-draft";
        pressroom.write(draft, "Not public.\n");

        rename(draft, draft + "-2").statusCode(200);

        for (String address : List.of("/en/" + draft, "/api/records/" + draft, "/en/" + draft + "-2")) {
            assertThat(plain(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(Desk.admin()
                        .redirects()
                        .follow(false)
                        .get("/api/records/" + draft + "/draft")
                        .statusCode())
                .isEqualTo(308);
        pressroom.release(draft + "-2", "en");
        assertThat(plain("/en/" + draft).statusCode()).isEqualTo(404);
        assertThat(changes()).noneMatch(change -> change.act().equals("rename"));
    }

    @Test
    void aWithdrawnRecordRedirectsToTheNewSlugOfItsDestination() {
        String withdrawn = old + "-withdrawn";
        pressroom.write(withdrawn, "Text.\n");
        pressroom.release(withdrawn, "en");
        Desk.sending("{'mode': 'redirect', 'to': '" + old + "'}")
                .header("If-Match", "*")
                .post("/api/records/" + withdrawn + "/withdraw")
                .then()
                .statusCode(200);

        rename(old, next);

        assertThat(plain("/en/" + withdrawn).header("Location")).isIn("/en/" + next, "/en/" + old);
        assertThat(given().get("/en/" + withdrawn).statusCode()).isEqualTo(200);
    }

    @Test
    void theAuditLogListsTheRecordUnderBothSlugs() {
        rename(old, next);

        Desk.admin()
                .get("/api/audit?slug=" + next)
                .then()
                .body("entries.act", hasItem("rename"))
                .body("entries.slug", hasItem(old));
    }

    private ValidatableResponse rename(String from, String to) {
        return Desk.sending("{'to': '" + to + "'}")
                .header("If-Match", "*")
                .post("/api/records/" + from + "/rename")
                .then();
    }

    private static Response draft(String slug) {
        return Desk.admin().accept("text/markdown").get("/api/records/" + slug + "/draft");
    }

    private static String token(String grant) {
        return Desk.admin()
                .contentType("application/json")
                .body("{\"name\": \"test-rename-" + LAST.incrementAndGet() + "\", \"grants\": [\"" + grant + "\"]}")
                .post("/api/tokens")
                .jsonPath()
                .getString("token");
    }

    private List<PublicChange> changes() {
        return store.read(tables -> tables.table(ChangeLog.class).after(seqBefore, 1000)).stream()
                .filter(change -> List.of(new Slug(old), new Slug(next)).contains(change.slug())
                        || change.formerSlug().isPresent())
                .toList();
    }

    private static Response plain(String address) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(address);
    }
}
