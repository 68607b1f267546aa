package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.UnitState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class DraftApiTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    private static final String BODY = "First text of it.\n\nSecond words on that.\n\nThird and last.\n";

    private static final String JSON = """
            {
              "kind": "statement",
              "title": "A title",
              "issued": "1990-01-02",
              "blocks": [
                {"type": "paragraph", "id": "opening", "text": "First text of it."},
                {"type": "point", "label": "(1)", "text": "A point."}
              ]
            }
            """;

    private final String slug = "test-draft-" + LAST.incrementAndGet();
    private final String address = "/api/records/" + slug;

    private final Store store = ServiceAccess.get(Store.class);
    private final Translating translating = ServiceAccess.get(Translating.class);

    @Test
    void aNewRecordIsCreatedAsADraftThatNoReaderSees() {
        put(BODY)
                .statusCode(201)
                .header("ETag", startsWith("\"1-"))
                .header("Location", equalTo(address + "/draft"))
                .header("Cache-Control", "no-store")
                .body("slug", equalTo(slug))
                .body("revision", equalTo(1))
                .body("digest.length()", equalTo(64))
                .body("changed", equalTo(true))
                .body("units.added", contains("title", "p1", "p2", "p3"))
                .body("units.changed", empty())
                .body("units.removed", empty())
                .body("units.kept", equalTo(0))
                .body("text", startsWith("Revision 1: 4 units added (title, p1, p2, p3), 0 changed, 0 removed;"));

        for (String place :
                List.of(address, "/en/" + slug, "/" + slug, address + "/translations", "/en/" + slug + "/editions")) {
            given().get(place).then().statusCode(404).body(not(containsString("First text")));
        }
        given().get("/api/records?limit=100").then().body("records.slug", not(hasItem(slug)));
        given().get("/en/").then().body(not(containsString(slug)));
        given().get("/api/locales").then().statusCode(200).body(not(containsString(slug)));
    }

    @Test
    void aChangeIsReportedWithWhatItDoesToTranslations() {
        put(BODY);
        translate("ja", "title", "p1", "p2");
        translate("fr", "p2");

        ifMatch(etag())
                .body(SampleRecords.file(
                        "A new opening.\n\n" + BODY.replace("Second", "Other").replace("Third and last.", "")))
                .put(address)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("units.added", contains("p4"))
                .body("units.changed", contains("p2"))
                .body("units.removed", contains("p3"))
                .body("units.kept", equalTo(2))
                .body("outdates.ja", contains("p2"))
                .body("outdates.fr", contains("p2"))
                .body(
                        "text",
                        equalTo(
                                "Revision 2: 1 unit added (p4), 1 changed (p2), 1 removed (p3); outdated now: fr 1, ja 1"));
    }

    @Test
    void aPersonGetsTheReportAsASentence() {
        markdown()
                .accept("text/plain")
                .body(SampleRecords.file(BODY))
                .put(address)
                .then()
                .statusCode(201)
                .contentType("text/plain")
                .body(equalTo("Revision 1: 4 units added (title, p1, p2, p3), 0 changed, 0 removed;"
                        + " outdated now: none\n"));
    }

    @Test
    void unchangedContentMakesNoRevision() {
        String etag = put(BODY).extract().header("ETag");

        ifMatch(etag)
                .body(SampleRecords.file(BODY.replace("\n\n", "\n\n\n")))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(etag))
                .body("changed", equalTo(false))
                .body("revision", equalTo(1))
                .body("text", equalTo("Revision 1 stays: nothing has changed"));
        assertThat(newest().number()).isEqualTo(1);
    }

    @Test
    void aChangeMustStateItsRevision() {
        String first = put(BODY).extract().header("ETag");

        put(BODY + "\nMore.\n").statusCode(428).body("newest", equalTo(first));
        ifMatch("\"1-000000000000\"")
                .body(SampleRecords.file(BODY))
                .put(address)
                .then()
                .statusCode(412);
        ifMatch(first)
                .body(SampleRecords.file(BODY + "\nMore.\n"))
                .put(address)
                .then()
                .statusCode(200);
        ifMatch(first)
                .body(SampleRecords.file(BODY + "\nOther.\n"))
                .put(address)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("newest", startsWith("\"2-"));
        ifMatch(first)
                .body(SampleRecords.file(BODY))
                .put(address + "-other")
                .then()
                .statusCode(412);
        assertThat(newest().number()).isEqualTo(2);
    }

    @Test
    void ofFiftyWritersWithOneTagExactlyOneWins() throws Exception {
        String etag = put(BODY).extract().header("ETag");

        List<Integer> answers = Concurrently.run(50, writer -> ifMatch(etag)
                .body(SampleRecords.file(BODY + "\nBy writer " + writer + ".\n"))
                .put(address)
                .statusCode());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(49);
        assertThat(newest().number()).isEqualTo(2);
    }

    @Test
    void aDryRunReportsAndChangesNothing() {
        put(BODY);

        markdown()
                .body(SampleRecords.file(BODY.replace("Second", "Other")))
                .put(address + "?dryRun=true")
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("revision", equalTo(2))
                .body("units.changed", contains("p2"));
        markdown()
                .body(SampleRecords.file(BODY))
                .put(address + "-none?dryRun=true")
                .then()
                .statusCode(201);

        assertThat(newest().number()).isEqualTo(1);
        Desk.admin().get(address + "-none/draft").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/markdown", "application/json"})
    void aDraftIsFetchedChangedAndSentBack(String type) {
        put(BODY);
        Response draft = Desk.admin().accept(type).get(address + "/draft");
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.contentType()).startsWith(type);
        assertThat(draft.header("Dragoman-Revision")).isEqualTo("1");
        assertThat(draft.header("Cache-Control")).isEqualTo("private, no-store");

        Desk.admin()
                .contentType(type)
                .header("If-Match", draft.header("ETag"))
                .body(draft.asString())
                .put(address)
                .then()
                .body("changed", equalTo(false));
        Desk.admin()
                .contentType(type)
                .header("If-Match", draft.header("ETag"))
                .body(draft.asString().replace("Second words", "Other words"))
                .put(address)
                .then()
                .statusCode(200)
                .body("units.changed", contains("p2"))
                .body("units.kept", equalTo(3));
    }

    @Test
    void aDraftIsMarkdownUnlessJsonIsPreferred() {
        put(BODY);

        Desk.admin().get(address + "/draft").then().body(equalTo(SampleRecords.file("\n" + BODY)));
        Desk.admin()
                .accept("application/json, text/markdown;q=0.5")
                .get(address + "/draft")
                .then()
                .body("title", equalTo("A title"))
                .body("blocks.id", contains("p1", "p2", "p3"));
        Desk.admin().accept("text/csv").get(address + "/draft").then().statusCode(406);
    }

    @Test
    void idsThatJsonStatesAreTaken() {
        Desk.admin()
                .contentType("application/json")
                .body(JSON)
                .put(address)
                .then()
                .statusCode(201)
                .body("units.added", contains("title", "opening", "p1"));
    }

    @Test
    void everyRevisionIsListedWithItsAuthorAndCanBeReadAgain() {
        String first = put(BODY).extract().header("ETag");
        ifMatch(first).body(SampleRecords.file(BODY + "\nMore.\n")).put(address);

        Desk.admin()
                .get(address + "/revisions")
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug))
                .body("revisions.revision", contains(2, 1))
                .body("revisions.author", contains("admin", "admin"))
                .body("revisions.origin", contains("upload", "upload"))
                .body("revisions[1].etag", equalTo(first))
                .body("revisions[1].storedAt", startsWith("20"));
        Desk.admin()
                .get(address + "/revisions/1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(first))
                .body(equalTo(SampleRecords.file("\n" + BODY)));
        for (String none : List.of(address + "/revisions/3", address + "/revisions/x", address + "-none/revisions")) {
            Desk.admin().get(none).then().statusCode(404);
        }
    }

    @Test
    void onlyAuthorsWriteAndOnlyEditorsReadDrafts() {
        put(BODY);
        String token = Desk.admin()
                .contentType("application/json")
                .body("{\"name\": \"test-%s\", \"grants\": [\"translator[ja]\"]}".formatted(slug))
                .post("/api/tokens")
                .jsonPath()
                .getString("token");

        given().contentType("text/markdown")
                .body(SampleRecords.file(BODY))
                .put(address)
                .then()
                .statusCode(401);
        Desk.bearing(token)
                .contentType("text/markdown")
                .body(SampleRecords.file(BODY))
                .put(address)
                .then()
                .statusCode(403)
                .body("role", equalTo("author"));
        Desk.bearing(token).get(address + "/draft").then().statusCode(200);
        for (String place : List.of("/draft", "/revisions", "/revisions/1")) {
            given().get(address + place).then().statusCode(401).body(not(containsString("First text")));
            given().get("/api/records/test-no-such" + place).then().statusCode(401);
        }
    }

    @Test
    void aWriteIsAudited() {
        put(BODY);
        ifMatch(etag()).body(SampleRecords.file(BODY)).put(address);

        Desk.admin()
                .get("/api/audit?slug=" + slug)
                .then()
                .body("entries.findAll { it.act == 'record.write' }.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/xml", "text/markdown;charset=iso-8859-1"})
    void anotherMediaTypeIsRefusedWithThoseThatAreTaken(String type) {
        Desk.admin()
                .contentType(type)
                .body(SampleRecords.file(BODY))
                .put(address)
                .then()
                .statusCode(415)
                .body("accepted", contains("text/markdown", "application/json"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        markdown()
                .body(SampleRecords.file(BODY).getBytes(java.nio.charset.StandardCharsets.UTF_16))
                .put(address)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-body"))
                .body("byte", equalTo(1));
        json(JSON.replace("\"issued\"", "\"title\"")).statusCode(400).body("line", equalTo(4));
        json(JSON.replace("1990-01-02", "2 January")).statusCode(422).body("field", equalTo("/issued"));
        json(JSON.replace("(1)", "one")).statusCode(422).body("field", equalTo("/blocks/1/label"));
        put("Text\n\n```\ncode\n```\n").statusCode(422).body("line", equalTo(8));
        markdown()
                .body(SampleRecords.file(BODY))
                .put("/api/records/Not_A_Slug")
                .then()
                .statusCode(400);
        Desk.admin().get(address + "/draft").then().statusCode(404);
    }

    @Test
    void aBodyBeyondTheLimitIsRejectedWithTheNameOfTheSetting() {
        put("Text\n\n".repeat(5000)).statusCode(422).body("setting", equalTo("dragoman.limits.units"));
        put("x".repeat(20_001))
                .statusCode(422)
                .body("setting", equalTo("dragoman.limits.unit-length"))
                .body("unit", equalTo("p1"));
        put("x".repeat(20_000)).statusCode(201);
    }

    private ValidatableResponse put(String body) {
        return markdown().body(SampleRecords.file(body)).put(address).then();
    }

    private ValidatableResponse json(String body) {
        return Desk.admin()
                .contentType("application/json")
                .body(body)
                .put(address)
                .then();
    }

    private static RequestSpecification markdown() {
        return Desk.admin().contentType("text/markdown");
    }

    private static RequestSpecification ifMatch(String etag) {
        return markdown().header("If-Match", etag);
    }

    private String etag() {
        return newest().tag().toString();
    }

    private Revision newest() {
        return store.read(tables -> tables.table(Revisions.class).newest(slug)).orElseThrow();
    }

    private void translate(String locale, String... ids) {
        Revision newest = newest();
        List<Target> targets = java.util.Arrays.stream(ids)
                .map(id -> newest.record().unitsById().get(id))
                .map((Unit unit) -> new Target(unit.id(), "…", UnitState.TRANSLATED, Optional.empty(), unit.source()))
                .toList();
        Bundle bundle = new Bundle(
                new Slug(slug),
                LanguageTag.parse(locale),
                Authority.OFFICIAL,
                Provenance.UNKNOWN,
                Bundle.byUnit(targets));
        store.inTransaction(tables -> translating.store(tables, bundle, newest.number(), Origin.UPLOAD));
    }
}
