package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class FindingApiTest {

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String WARNING = "findings.find { it.check == 'double_escaped' && it.unit == 'p1' }";
    private static final String P1 = "'p1': 'Le commerce &amp;amp; la paix.'";
    private static final String DISMISSAL =
            "{'check': 'double_escaped', 'unit': 'p1', 'reason': 'The entity is what the text is about'}";

    private final String slug = "test-findings-" + LAST.incrementAndGet();
    private final String record = "/api/records/" + slug;
    private final String bundle = record + "/translations/fr";

    @BeforeEach
    void uploadATranslationWithAWarningAndAnError() {
        write("1. Trade and peace.\n2. Second point.\n").statusCode(201);
        upload("{" + P1 + ", 'p2': '1. Deuxième point.'}").statusCode(201);
    }

    @Test
    void findingsOfTheNewestVersionAreListedInTheLanguageOfTheEditor() {
        String etag = Desk.admin().get(bundle).header("ETag");

        Desk.admin()
                .header("Accept-Language", "de")
                .get(bundle + "/findings")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(etag))
                .header("Cache-Control", containsString("no-store"))
                .body("slug", equalTo(slug))
                .body("locale", equalTo("fr"))
                .body("version", equalTo(1))
                .body("revision", equalTo(1))
                .body("findings.check", hasItems("double_escaped", "points", "missing"))
                .body(WARNING + ".severity", equalTo("warning"))
                .body(WARNING + ".dismissed", nullValue())
                .body(WARNING + ".message", containsString("„&amp;“"));
    }

    @Test
    void whoHasNoRoleInTheLocaleDoesNotLearnThatThereAreFindings() {
        given().get(bundle + "/findings").then().statusCode(401);
        Desk.bearing(token("translator[de]"))
                .get(bundle + "/findings")
                .then()
                .statusCode(404)
                .body("type", endsWith("unknown-record"));
        Desk.admin()
                .get(record + "/translations/ja/findings")
                .then()
                .statusCode(404)
                .body("type", endsWith("unknown-bundle"));
        Desk.admin()
                .get("/api/records/test-no-such-record/translations/ja/findings")
                .then()
                .statusCode(404)
                .body("type", endsWith("unknown-record"));
    }

    @Test
    void aWarningIsDismissedWithAReason() {
        String name = "test-dismisser-" + slug;
        String translator = token(name, "translator[fr]");

        dismiss(translator, DISMISSAL)
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body(WARNING + ".dismissed.by", equalTo(name))
                .body(WARNING + ".dismissed.at", notNullValue())
                .body(WARNING + ".dismissed.reason", equalTo("The entity is what the text is about"))
                .body("findings.find { it.check == 'points' }.dismissed", nullValue());

        Desk.admin().get(bundle + "/findings").then().body(WARNING + ".dismissed.by", equalTo(name));
        Desk.admin()
                .get("/api/audit?slug=" + slug)
                .then()
                .body("entries.find { it.act == 'finding.dismiss' }.actor", equalTo(name))
                .body("entries.find { it.act == 'finding.dismiss' }.locale", equalTo("fr"))
                .body("entries.find { it.act == 'finding.dismiss' }.detail.check", equalTo("double_escaped"))
                .body("entries.find { it.act == 'finding.dismiss' }.detail.unit", equalTo("p1"))
                .body(
                        "entries.find { it.act == 'finding.dismiss' }.detail.reason",
                        equalTo("The entity is what the text is about"));
    }

    @Test
    void reportsOmitDismissedWarnings() {
        upload("{'title': 'Un titre'}").body("findings.check", hasItem("double_escaped"));
        dismiss(Desk.ADMIN, DISMISSAL).statusCode(200);

        upload("{'title': 'Le titre'}").statusCode(200).body("findings.check", not(hasItem("double_escaped")));
        Desk.sending("{'title': 'Titre'}")
                .put(bundle + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("findings.check", hasItem("points"))
                .body("findings.check", not(hasItem("double_escaped")));
        Desk.sending("{}")
                .header("If-Match", "*")
                .post(bundle + "/submit")
                .then()
                .statusCode(200)
                .body("findings.check", hasItem("points"))
                .body("findings.check", not(hasItem("double_escaped")));
    }

    @Test
    void aDismissalEndsWhenTheTranslationChanges() {
        dismiss(Desk.ADMIN, DISMISSAL).statusCode(200);

        upload("{'p2': 'Deuxième.'}").body("findings.check", not(hasItem("double_escaped")));
        upload("{'p1': 'Le commerce &amp;amp; la paix !'}").body("findings.check", hasItem("double_escaped"));

        Desk.admin().get(bundle + "/findings").then().body(WARNING + ".dismissed", nullValue());
    }

    @Test
    void aDismissalEndsWhenTheSourceChanges() {
        dismiss(Desk.ADMIN, DISMISSAL).statusCode(200);

        write("1. Trade and lasting peace.\n2. Second point.\n").statusCode(200);

        Desk.admin()
                .get(bundle + "/findings")
                .then()
                .body("revision", equalTo(2))
                .body(WARNING + ".dismissed", nullValue());
    }

    @Test
    void aDismissalIsTakenBack() {
        dismiss(Desk.ADMIN, DISMISSAL).statusCode(200);

        restore("{'check': 'double_escaped', 'unit': 'p1'}").statusCode(200).body(WARNING + ".dismissed", nullValue());
        restore("{'check': 'double_escaped', 'unit': 'p1'}").statusCode(200);

        Desk.admin()
                .get("/api/audit?slug=" + slug)
                .then()
                .body("entries.findAll { it.act == 'finding.restore' }", hasSize(1));
        restore("{'check': 'numbers', 'unit': 'p1'}").statusCode(422).body("found", contains("double_escaped"));
    }

    @Test
    void anotherReasonReplacesThePreviousOneAndTheSameReasonChangesNothing() {
        dismiss(Desk.ADMIN, DISMISSAL).statusCode(200);
        dismiss(Desk.ADMIN, DISMISSAL).statusCode(200);
        dismiss(Desk.ADMIN, DISMISSAL.replace("The entity", "An entity"))
                .statusCode(200)
                .body(WARNING + ".dismissed.reason", startsWith("An entity"));

        Desk.admin()
                .get("/api/audit?slug=" + slug)
                .then()
                .body("entries.findAll { it.act == 'finding.dismiss' }", hasSize(2));
    }

    @Test
    void anErrorCannotBeDismissed() {
        dismiss(Desk.ADMIN, "{'check': 'points', 'unit': 'p2', 'reason': 'It is right'}")
                .statusCode(422)
                .body("type", endsWith("invalid-dismissal"))
                .body("field", equalTo("check"))
                .body("detail", containsString("is an error, and errors cannot be dismissed"))
                .body("detail", containsString("publisher"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'check': 'numbers', 'unit': 'p1', 'reason': 'x'}         | check  | double_escaped
            {'check': 'double_escape', 'unit': 'p1', 'reason': 'x'}   | check  | did you mean
            {'check': 'double_escaped', 'unit': 'P1', 'reason': 'x'}  | unit   | did you mean
            {'check': 'double_escaped', 'unit': 'p1'}                 | reason | say why
            {'check': 'double_escaped', 'unit': 'p1', 'reason': ' '}  | reason | say why
            {'unit': 'p1', 'reason': 'x'}                             | check  | check
            """)
    void anythingButAWarningIsRejectedWithTheExpectedValue(String body, String field, String detail) {
        dismiss(Desk.ADMIN, body)
                .statusCode(422)
                .body("type", endsWith("invalid-dismissal"))
                .body("field", equalTo(field))
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @MethodSource
    void hostileDismissalsAreRejectedAndChangeNothing(String body) {
        assertThat(Desk.admin()
                        .contentType("application/json")
                        .body(body)
                        .post(bundle + "/findings/dismiss")
                        .statusCode())
                .isBetween(400, 422);

        Desk.admin().get(bundle + "/findings").then().statusCode(200).body(WARNING + ".dismissed", nullValue());
    }

    static Stream<String> hostileDismissalsAreRejectedAndChangeNothing() {
        String start = "{\"check\": \"double_escaped\", \"unit\": \"p1\", \"reason\": ";
        return Stream.of(
                start + "\"" + "x".repeat(2_001) + "\"}",
                start + "\"a\\u0000b\"}",
                start + "\"a\\u001bb\"}",
                start + "\"a\\u202eb\"}",
                start + "\"\\ud800\"}",
                start + "5}",
                start + "[\"x\"]}",
                start + "{}}",
                start + "\"\u00a0\u200b\"}",
                start + "\"x\", \"reason\": \"y\"}",
                start + "\"x\", \"severity\": \"warning\"}",
                "{\"check\": \"double_escaped\", \"unit\": \"" + "p".repeat(100_000) + "\", \"reason\": \"x\"}",
                "{\"check\": \"" + "d".repeat(100_000) + "\", \"unit\": \"p1\", \"reason\": \"x\"}",
                "{\"check\": \"double_escaped\", \"unit\": \"p1\\u0000\", \"reason\": \"x\"}",
                "{\"check\": \"double_escaped' OR '1'='1\", \"unit\": \"p1\", \"reason\": \"x\"}",
                "[".repeat(50_000),
                "\"x\"",
                "null");
    }

    @Test
    void dismissalsAtTheSameTimeAreBothAnsweredAndOneHolds() throws Exception {
        List<Callable<Integer>> dismissals = List.of("first", "second").stream()
                .map(reason -> (Callable<Integer>) () -> dismiss(
                                Desk.ADMIN, "{'check': 'double_escaped', 'unit': 'p1', 'reason': '" + reason + "'}")
                        .extract()
                        .statusCode())
                .toList();
        ExecutorService editors = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> answer : editors.invokeAll(dismissals)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            editors.shutdown();
        }

        Desk.admin().get(bundle + "/findings").then().body(WARNING + ".dismissed.reason", oneOf("first", "second"));
    }

    @Test
    void onlyTranslatorsAndReviewersOfTheLocaleDismiss() {
        dismiss(token("translator[de]"), DISMISSAL).statusCode(403).body("role", equalTo("translator[fr]"));
        dismiss(token("publisher[fr]"), DISMISSAL).statusCode(403);
        dismiss(token("reviewer[fr]"), DISMISSAL).statusCode(200);
    }

    @Test
    void aDismissalThatIsSentAgainIsAnsweredTheSame() {
        String key = UUID.randomUUID().toString();
        String first = sendingOnce(key).statusCode(200).extract().asString();
        restore("{'check': 'double_escaped', 'unit': 'p1'}").statusCode(200);

        sendingOnce(key).statusCode(200).body(equalTo(first));

        Desk.admin().get(bundle + "/findings").then().body(WARNING + ".dismissed", nullValue());
    }

    @Test
    void aDryRunDismissesNothing() {
        Desk.sending(DISMISSAL)
                .post(bundle + "/findings/dismiss?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body(WARNING + ".dismissed", notNullValue());

        Desk.admin().get(bundle + "/findings").then().body(WARNING + ".dismissed", nullValue());
    }

    @Test
    void aDismissalOfAnEarlierVersionIsRejected() {
        String etag = Desk.admin().get(bundle).header("ETag");
        upload("{'title': 'Titre'}").statusCode(200);

        Desk.sending(DISMISSAL)
                .header("If-Match", etag)
                .post(bundle + "/findings/dismiss")
                .then()
                .statusCode(412);
    }

    @Test
    void aRecordThatIsRenamedKeepsItsDismissals() {
        dismiss(Desk.ADMIN, DISMISSAL).statusCode(200);

        Desk.sending("{'to': '" + slug + "-b'}")
                .header("If-Match", "*")
                .post(record + "/rename")
                .then()
                .statusCode(200);

        Desk.admin()
                .get("/api/records/" + slug + "-b/translations/fr/findings")
                .then()
                .body(WARNING + ".dismissed.reason", startsWith("The entity"));
    }

    @Test
    void aStoredDraftReturnsTheFindingsInTheCanonicalText() {
        write("1. Trade &amp;amp; peace.\n2. Second point.\n")
                .statusCode(200)
                .body("findings.check", contains("double_escaped"))
                .body("findings.unit", contains("p1"))
                .body("findings[0].source[0].text", equalTo("&amp;"))
                .body("findings[0].source[0].start", equalTo(6))
                .body("findings[0].target", empty())
                .body("text", containsString("\nwarning in p1 (double_escaped): Readers will see"));
        Desk.admin()
                .contentType("text/markdown")
                .accept("text/plain")
                .header("Accept-Language", "fr")
                .body(file("1. Trade &amp;amp; war.\n"))
                .put(record + "?dryRun=true")
                .then()
                .statusCode(200)
                .body(containsString("\nwarning in p1 (double_escaped): "))
                .body(not(containsString("Readers will see")));
        write("1. Trade and peace.\n").statusCode(200).body("findings", empty());
    }

    @Test
    void aDirectionOverrideInTheCanonicalTextIsAnError() {
        write("1. Trade \u202Eand\u202C peace.\n2. \u2067Second\u2069 point.\n")
                .statusCode(200)
                .body("findings.check", contains("bidi"))
                .body("findings.unit", contains("p1"))
                .body("findings.severity", contains("error"))
                .body("findings.message[0]", containsString("U+202E"))
                .body("findings[0].source[0].start", equalTo(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/x-gettext-translation", "application/xliff+xml", "application/x-xliff+xml"})
    void anExportHasTheFindingsAsNotesThatAreNotReadBack(String type) {
        Response export = Desk.admin().accept(type).get(bundle);
        assertThat(export.asString())
                .contains("warning (double_escaped): Les lecteurs", "error (points): La traduction");

        Desk.admin()
                .contentType(type)
                .header("If-Match", export.header("ETag"))
                .body(export.asString())
                .put(bundle)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("unchanged", hasItems("p1", "p2"))
                .body("dropped", empty());

        dismiss(Desk.ADMIN, DISMISSAL).statusCode(200);
        assertThat(Desk.admin().accept(type).get(bundle).asString())
                .doesNotContain("double_escaped")
                .contains("error (points)");
    }

    private ValidatableResponse sendingOnce(String key) {
        return Desk.sending(DISMISSAL)
                .header("Idempotency-Key", key)
                .post(bundle + "/findings/dismiss")
                .then();
    }

    private ValidatableResponse dismiss(String token, String json) {
        return Desk.bearing(token)
                .contentType("application/json")
                .body(json.replace('\'', '"'))
                .post(bundle + "/findings/dismiss")
                .then();
    }

    private ValidatableResponse restore(String json) {
        return Desk.sending(json).post(bundle + "/findings/restore").then();
    }

    private ValidatableResponse upload(String json) {
        return Desk.sending(json).headers(ifMatch(bundle)).put(bundle).then();
    }

    private ValidatableResponse write(String body) {
        return Desk.admin()
                .contentType("text/markdown")
                .headers(ifMatch(record + "/draft"))
                .body(file(body))
                .put(record)
                .then();
    }

    private static Map<String, String> ifMatch(String address) {
        String etag = Desk.admin().get(address).header("ETag");
        return etag == null ? Map.of() : Map.of("If-Match", etag);
    }

    private static String file(String body) {
        return "---\nkind: statement\ntitle: A title\nissued: 2023-04-05\n---\n\n" + body;
    }

    private String token(String grant) {
        return token("test-editor-" + UUID.randomUUID(), grant);
    }

    private static String token(String name, String grant) {
        return Desk.sending("{'name': '" + name + "', 'grants': ['" + grant + "']}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
