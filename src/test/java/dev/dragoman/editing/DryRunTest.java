package dev.dragoman.editing;

import static dev.dragoman.editing.Desk.admin;
import static dev.dragoman.editing.Desk.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.http.VersionTag;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.pictures.SamplePictures;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class DryRunTest {

    private static final String SLUG = "test-dry-run";
    private static final String RECORD = "/api/records/" + SLUG;
    private static final String JAPANESE = RECORD + "/translations/ja";

    private final Store store = ServiceAccess.get(Store.class);
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    /** Everything that a write may store or change. */
    interface Stored {

        @SqlQuery("""
                select 'record ' || slug from record
                union all select 'revision ' || slug || number from revision
                union all select 'version ' || slug || locale || number from bundle_version
                union all select 'review ' || slug || locale || version || act from review_act
                union all select 'release ' || id || state || due_at from release_act
                union all select 'glossary ' || locale || number from glossary_version
                union all select 'pin ' || release_id || slug || locale from release_edition
                union all select 'edition ' || slug || locale || number from edition
                union all select 'listing ' || slug || locale || edition || coalesce(withdrawn, '') from listing
                union all select 'token ' || id || coalesce(revoked_at, '') from access_token
                union all select 'hook ' || id || name || coalesce(previous_until, 0) || coalesce(disabled_at, 0) from webhook
                union all select 'message ' || id from webhook_delivery
                union all select 'seq ' || seq from change_counter
                union all select 'change ' || seq from change_log
                union all select 'audit ' || id from audit_entry
                union all select 'dismissal ' || check_id || unit from finding_dismissal
                union all select 'assignment ' || slug || locale || assignee from assignment
                union all select 'picture ' || slug || name from picture
                union all select 'former ' || slug from former_slug
                union all select 'answer ' || idempotency_key || status from idempotent_answer
                order by 1
                """)
        List<String> rows();
    }

    /** One request that writes. */
    private record Write(String method, String address, Supplier<RequestSpecification> request) {}

    @Test
    void theDryRunOfAWriteAnswersAsTheWriteDoesAndStoresNothing() throws IOException {
        String etag = written(new Write("PUT", RECORD, () -> markdown("First words.\n\nSecond words.\n")))
                .header("ETag");
        written(new Write("PUT", RECORD, () -> markdown("First words.\n").header("If-Match", etag)));

        written(new Write("PUT", JAPANESE, () -> sending("{'p1': '一'}")));
        String version = byKeiko();
        review(version, "submit", "{}");
        review(version, "reject", "{'comment': 'Not yet'}");
        review(version, "submit", "{}");
        review(version, "approve", "{}");

        String editions =
                "'editions': [{'slug': '" + SLUG + "', 'locale': 'en'}, {'slug': '" + SLUG + "', 'locale': 'ja'}]";
        Response scheduled = written(new Write(
                "POST", "/api/releases", () -> sending("{" + editions + ", 'at': '2035-01-01T09:00[Asia/Tokyo]'}")));
        written(new Write("DELETE", "/api/releases/" + scheduled.path("id"), Desk::admin));
        written(new Write("POST", "/api/releases", () -> sending("{" + editions + "}")));

        String newest = admin().get(RECORD + "/draft").header("ETag");
        written(new Write("PUT", RECORD, () -> markdown("Other words.\n").header("If-Match", newest)));
        review(version, "confirm", "{'units': ['p1']}");
        written(new Write(
                "POST", RECORD + "/withdraw", () -> sending("{'mode': 'gone'}").header("If-Match", "*")));

        Response token = written(new Write(
                "POST", "/api/tokens", () -> sending("{'name': 'test-keiko', 'grants': ['translator[ja]']}")));
        written(new Write("DELETE", "/api/tokens/" + token.path("id"), Desk::admin));
    }

    @Test
    void theDryRunOfAnAssignmentADismissalAPictureOrARenameAnswersAsTheWriteDoesAndStoresNothing() throws IOException {
        written(new Write("PUT", RECORD, () -> markdown("Trade &amp; peace.\n")));
        written(new Write("PUT", JAPANESE, () -> sending("{'p1': '貿易 &amp;amp; 平和'}")));
        written(new Write("PUT", JAPANESE + "/authority", () -> sending("{'authority': 'authentic'}")
                .header("If-Match", "*")));

        sending("{'name': 'test-keiko', 'grants': ['translator[ja]']}").post("/api/tokens");
        written(new Write("PUT", JAPANESE + "/assignment", () -> sending("{'to': 'test-keiko'}")));
        written(new Write("DELETE", JAPANESE + "/assignment", Desk::admin));

        String finding = "'check': 'double_escaped', 'unit': 'p1'";
        written(new Write(
                "POST", JAPANESE + "/findings/dismiss", () -> sending("{" + finding + ", 'reason': 'It is meant'}")));
        written(new Write("POST", JAPANESE + "/findings/restore", () -> sending("{" + finding + "}")));

        byte[] picture = SamplePictures.jpeg(300, 200);
        written(new Write("PUT", RECORD + "/pictures/room.jpg", () -> admin().contentType("image/jpeg")
                .body(picture)));
        written(new Write("DELETE", RECORD + "/pictures/room.jpg", Desk::admin));

        written(new Write("POST", RECORD + "/rename", () -> sending("{'to': 'test-dry-run-renamed'}")
                .header("If-Match", "*")));
        written(new Write("DELETE", "/api/records/test-dry-run-renamed", () -> admin().header("If-Match", "*")));
    }

    @Test
    void theDryRunOfAWriteToWebhooksAnswersAsTheWriteDoesAndStoresNothing() throws IOException {
        String body = "{'name': 'test-hook', 'url': 'http://127.0.0.1:9/', 'slugs': ['test-no-record']}";
        String id =
                written(new Write("POST", "/api/webhooks", () -> sending(body))).path("id");
        String webhook = "/api/webhooks/" + id;

        written(new Write("PATCH", webhook, () -> sending("{'name': 'test-hook-2'}")));
        written(new Write("POST", webhook + "/secret", Desk::admin));
        String delivery =
                written(new Write("POST", webhook + "/ping", Desk::admin)).path("id");
        written(new Write("POST", webhook + "/deliveries/" + delivery + "/replay", Desk::admin));
        written(new Write("POST", webhook + "/replay", () -> sending("{'after': 0}")));
        written(new Write("PATCH", webhook, () -> sending("{'enabled': false}")));
        written(new Write("DELETE", webhook, Desk::admin));
    }

    @Test
    void theDryRunOfAMoveOfAReleaseOrOfAGlossaryAnswersAsTheWriteDoesAndStoresNothing() throws IOException {
        pressroom.write(SLUG, "Text.\n");
        String release = "/api/releases/"
                + sending("{'editions': [{'slug': '" + SLUG
                                + "', 'locale': 'en'}], 'at': '2035-01-01T09:00[Asia/Tokyo]'}")
                        .post("/api/releases")
                        .path("id");
        written(new Write("POST", release + "/move", () -> sending("{'at': '2035-01-02T09:00[Asia/Tokyo]'}")));
        written(new Write("DELETE", release, Desk::admin));

        String glossary = "/api/glossaries/gv";
        written(new Write(
                "PUT",
                glossary,
                () -> atNewest(
                        glossary,
                        admin().contentType("text/csv").body("en,target\nreadout," + UUID.randomUUID() + "\n"))));
        written(new Write("POST", glossary + "/undo", () -> atNewest(glossary, admin())));
    }

    private static RequestSpecification atNewest(String address, RequestSpecification request) {
        String tag = admin().header("Accept", "text/csv").get(address).header("ETag");
        return tag == null ? request : request.header("If-Match", tag);
    }

    @Test
    void aDryRunOfAReleaseIsSeenByNoReader() {
        pressroom.write(SLUG, "Text.\n");

        sending("{'editions': [{'slug': '" + SLUG + "', 'locale': 'en'}]}")
                .post("/api/releases?dryRun=true")
                .then()
                .statusCode(201)
                .header("Dragoman-Dry-Run", equalTo("true"))
                .header("Location", nullValue())
                .body("state", equalTo("done"))
                .body("dryRun", equalTo(true));

        admin().get(RECORD).then().statusCode(404);
    }

    @Test
    void aDryRunKeepsNoIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        sending("{'name': 'test-keiko', 'grants': ['author']}")
                .header("Idempotency-Key", key)
                .post("/api/tokens?dryRun=true")
                .then()
                .statusCode(201);

        sending("{'name': 'test-ken', 'grants': ['author']}")
                .header("Idempotency-Key", key)
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .body("name", equalTo("test-ken"));
    }

    @Test
    void theTokenOfADryRunIsNotAccepted() {
        String token = sending("{'name': 'test-keiko', 'grants': ['author']}")
                .post("/api/tokens?dryRun=true")
                .path("token");

        Desk.bearing(token).get("/api/tokens/self").then().statusCode(401);
    }

    @Test
    void aDryRunIsRejectedAsTheWriteWouldBe() {
        pressroom.write(SLUG, "Text.\n");
        String version =
                VersionTag.of(1, pressroom.translate(SLUG, "ja").digest()).toString();

        admin().header("If-Match", version)
                .post(JAPANESE + "/approve?dryRun=true")
                .then()
                .statusCode(409)
                .body("type", containsString("wrong-state"));
        admin().header("If-Match", "\"0-0\"")
                .post(JAPANESE + "/submit?dryRun=true")
                .then()
                .statusCode(412);
        admin().post(JAPANESE + "/submit?dryRun=yes").then().statusCode(400).body("parameter", equalTo("dryRun"));
    }

    /** The newest version, by somebody whose translation the admin may approve. */
    private String byKeiko() {
        return VersionTag.of(2, pressroom.translate(SLUG, "ja").digest()).toString();
    }

    private void review(String version, String act, String body) throws IOException {
        written(new Write("POST", JAPANESE + "/" + act, () -> sending(body).header("If-Match", version)));
    }

    /** Does a write after its dry run, and compares the two. */
    private Response written(Write write) throws IOException {
        List<String> before = rows();
        Response dryRun = write.request()
                .get()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParam("dryRun", true)
                .request(write.method(), write.address());
        assertThat(rows()).as("%s stored", write).isEqualTo(before);

        Response done = write.request().get().request(write.method(), write.address());

        assertThat(done.statusCode()).as(done.asString()).isBetween(200, 204);
        assertThat(dryRun.statusCode()).as(dryRun.asString()).isEqualTo(done.statusCode());
        assertThat(dryRun.header("Dragoman-Dry-Run")).isEqualTo("true");
        assertThat(rows()).isNotEqualTo(before);
        if (done.statusCode() == 204) {
            assertThat(dryRun.asString()).isEmpty();
        } else {
            ObjectNode answer = (ObjectNode) new ObjectMapper().readTree(dryRun.asString());
            assertThat(answer.remove("dryRun").booleanValue()).isTrue();
            assertThat(comparable(answer.toString())).isEqualTo(comparable(done.asString()));
        }
        return done;
    }

    /** Without ids, secrets and instants, which differ from one request to the next. */
    private static String comparable(String json) {
        return json.replaceAll("[0-9a-f]{16,}", "ID")
                .replaceAll("(drg|whsec)_[\\w+/=-]+", "SECRET")
                .replaceAll("20[0-9-]+T[0-9:.]+Z", "INSTANT");
    }

    private static RequestSpecification markdown(String body) {
        return admin().contentType("text/markdown").body(SampleRecords.file(body));
    }

    private List<String> rows() {
        return store.read(tables -> tables.table(Stored.class).rows());
    }
}
