package dev.dragoman.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.ReviewEntry;
import dev.dragoman.translation.Reviews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts that were never public and are deleted. */
@QuarkusTest
@RemoveLeftovers
class DeleteDraftTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Store store = ServiceAccess.get(Store.class);
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    private String slug;
    private String address;

    @BeforeEach
    void writeADraft() {
        slug = "test-delete-" + LAST.incrementAndGet();
        address = "/api/records/" + slug;
        pressroom.write(slug, "First text.\n");
        pressroom.write(slug, "First text, mended.\n");
        pressroom.translateAndApprove(slug, "ja");
    }

    @Test
    void aDraftGoesWithItsTranslationsAndReviews() {
        delete("*", "")
                .statusCode(200)
                .body("slug", equalTo(slug))
                .body("revisions", equalTo(2))
                .body("translations", equalTo(Map.of("ja", 1)))
                .body("reviews", equalTo(2))
                .body("text", containsString("cannot be undone"));

        Desk.admin().get(address + "/draft").then().statusCode(404);
        Desk.admin().get(address + "/translations/ja").then().statusCode(404);
        List<ReviewEntry> reviews =
                store.read(tables -> tables.table(Reviews.class).of(slug, "ja", 1));
        assertThat(reviews).isEmpty();
        delete("*", "").statusCode(404);
        Desk.admin().get("/api/audit?slug=" + slug).then().body("entries.act", hasItem("record.delete"));
    }

    @Test
    void itsSlugIsFreeAgain() {
        delete("*", "");

        Desk.admin()
                .contentType("text/markdown")
                .body("---\nkind: statement\ntitle: Another\nissued: 1990-01-02\n---\n\nText.\n")
                .put(address)
                .then()
                .statusCode(201)
                .body("revision", equalTo(1));
    }

    @Test
    void aDryRunSaysWhatWouldGo() {
        delete(null, "?dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("revisions", equalTo(2));

        Desk.admin().get(address + "/draft").then().statusCode(200);
    }

    @Test
    void whatIsOrWasPublicIsNotDeleted() {
        pressroom.release(slug, "en", "ja");
        delete("*", "").statusCode(409).body("detail", containsString("withdraw"));
        Desk.sending("{'mode': 'gone'}").header("If-Match", "*").post(address + "/withdraw");

        delete("*", "").statusCode(409).body("type", containsString("wrong-state"));

        assertThat(Desk.admin().get(address + "/draft").statusCode()).isEqualTo(200);
    }

    @Test
    void aDraftInAScheduledReleaseStaysUntilThatIsCancelled() {
        String release = Desk.sending("{'editions': [{'slug': '" + slug
                        + "', 'locale': 'en'}], 'at': '2031-01-01T09:00[Asia/Tokyo]'}")
                .post("/api/releases")
                .jsonPath()
                .getString("id");
        delete("*", "").statusCode(409).body("release", equalTo(release));
        Desk.admin().delete("/api/releases/" + release).then().statusCode(200);

        delete("*", "").statusCode(200);
    }

    @Test
    void theRequestSaysWhichVersionItDeletes() {
        String first = "\"1-000000000000\"";

        delete(null, "").statusCode(428);
        delete(first, "").statusCode(412);
        delete(Desk.admin().get(address + "/draft").header("ETag"), "").statusCode(200);
    }

    @Test
    void theFormerSlugsOfADraftAreFreeToo() {
        Desk.sending("{'to': '" + slug + "-2'}").header("If-Match", "*").post(address + "/rename");

        Desk.admin().header("If-Match", "*").delete(address + "-2").then().statusCode(200);

        Desk.admin().get(address + "/draft").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"translator", "reviewer[ja]", "publisher[ja]"})
    void onlyAuthorsAndPublishersDelete(String grant) {
        Desk.bearing(token(grant))
                .header("If-Match", "*")
                .delete(address)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "publisher"})
    void authorsAndPublishersDelete(String grant) {
        Desk.bearing(token(grant))
                .header("If-Match", "*")
                .delete(address)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse delete(String ifMatch, String query) {
        return (ifMatch == null ? Desk.admin() : Desk.admin().header("If-Match", ifMatch))
                .delete(address + query)
                .then();
    }

    private static String token(String grant) {
        return Desk.admin()
                .contentType("application/json")
                .body("{\"name\": \"test-delete-" + LAST.incrementAndGet() + "\", \"grants\": [\"" + grant + "\"]}")
                .post("/api/tokens")
                .jsonPath()
                .getString("token");
    }
}
