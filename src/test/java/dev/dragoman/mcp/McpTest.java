package dev.dragoman.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.WithOptions;
import dev.dragoman.delivery.Newsroom;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What agents can do, and what they cannot. */
@QuarkusTest
@TestProfile(WithOptions.class)
class McpTest {

    private static final String STATEMENT = "joint-statement-nato-japan-2023-04-04";
    private static final String ADMIN = "test-admin-token";
    private static final String SECRET = "A text that is not released";

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void theHandshakeReturnsTheVersionAndAnnouncesTools() {
        send(Optional.empty(), "initialize", Map.of("protocolVersion", "2025-06-18", "capabilities", Map.of()))
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("jsonrpc", equalTo("2.0"))
                .body("id", equalTo(7))
                .body("result.protocolVersion", equalTo("2025-06-18"))
                .body("result.capabilities", hasKey("tools"))
                .body("result.serverInfo.name", equalTo("dragoman"));
        send(Optional.empty(), "initialize", Map.of("protocolVersion", "1999-01-01"))
                .body("result.protocolVersion", equalTo("2025-06-18"));
        send(Optional.empty(), "ping", Map.of()).body("result", equalTo(Map.of()));
    }

    @Test
    void aNotificationIsAcceptedWithoutAnAnswer() {
        given().contentType("application/json")
                .body("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                .post("/mcp")
                .then()
                .statusCode(202)
                .body(emptyString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 | -32700",
                "[] | 400 | -32600",
                "{\"jsonrpc\":\"1.0\",\"id\":7,\"method\":\"ping\"} | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"} | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":7} | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/list\"} | 200 | -32601",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"release\"}} | 200 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"read_record\"}} | 200 | -32602"
            })
    void aMessageThatCannotBeHandledIsAnErrorOfJsonRpc(String body, int status, int code) {
        given().contentType("application/json")
                .body(body)
                .post("/mcp")
                .then()
                .statusCode(status)
                .contentType("application/json")
                .body("error.code", equalTo(code))
                .body("error.message", not(emptyString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read_record | slug | ../tokens",
                "read_record | slug | a/translations/ja",
                "read_record | slug | A",
                "list_editions | locale | ../api",
                "explain_outdated | locale | j?x=y"
            })
    void anArgumentThatWouldLeaveItsPlaceInTheAddressIsRejected(String tool, String argument, String value) {
        Map<String, Object> arguments = new HashMap<>(Map.of("slug", STATEMENT, "locale", "ja"));
        if (tool.equals("read_record")) {
            arguments.remove("locale");
        }
        arguments.put(argument, value);

        call(Optional.of(ADMIN), tool, arguments).body("error.code", equalTo(-32602));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"\r\nX-Injected: 1", "\"1\"\nX", "\u0000", "\"é\"", "", "\"\u007f\""})
    void anEntityTagThatCannotBeAHeaderIsRejected(String etag) {
        Map<String, Object> drafted = draft(STATEMENT, Map.of("etag", etag));

        for (Optional<String> token : List.of(Optional.of(ADMIN), Optional.<String>empty())) {
            call(token, "draft_translation", drafted)
                    .statusCode(200)
                    .body("error.code", equalTo(-32602))
                    .body("error.message", containsString("etag"));
            call(token, "draft_record", Map.of("slug", STATEMENT, "markdown", "x", "etag", etag))
                    .statusCode(200)
                    .body("error.code", equalTo(-32602));
        }
    }

    @Test
    void unknownArgumentsAndWrongTypesAreNamed() {
        call(Optional.empty(), "read_record", Map.of("slug", STATEMENT, "language", "ja"))
                .body("error.code", equalTo(-32602))
                .body("error.message", containsString("\"language\""));
        call(Optional.empty(), "list_records", Map.of("limit", "many"))
                .body("error.message", containsString("must be a whole number"));
        call(
                        Optional.of(ADMIN),
                        "draft_translation",
                        Map.of("slug", STATEMENT, "locale", "ja", "units", Map.of("p1", 1)))
                .body("error.message", containsString("an object whose values are texts"));
    }

    @Test
    void aRecordIsReadInTheLanguageAskedFor() {
        call(Optional.empty(), "read_record", Map.of("slug", STATEMENT, "lang", "ja"))
                .body("result.isError", equalTo(false))
                .body("result.structuredContent.status", equalTo(200))
                .body("result.structuredContent.body.locale", equalTo("ja"))
                .body("result.content.type", contains("text"))
                .body("result.content[0].text", containsString("\"locale\":\"ja\""));
    }

    @Test
    void recordsEditionsTranslationsAndChangesAreRead() {
        call(Optional.empty(), "list_records", Map.of("lang", "de", "limit", 1))
                .body("result.structuredContent.body.records.locale", contains("de"));
        call(Optional.empty(), "list_editions", Map.of("slug", STATEMENT, "locale", "ja"))
                .body("result.structuredContent.body.editions[0].number", equalTo(1));
        call(Optional.empty(), "read_edition", Map.of("slug", STATEMENT, "locale", "ja", "edition", 1))
                .body("result.structuredContent.status", equalTo(200));
        call(Optional.empty(), "list_translations", Map.of("slug", STATEMENT))
                .body("result.structuredContent.body.translations.locale", hasItems("en", "ja"));
        call(Optional.empty(), "list_changes", Map.of("after", 0, "limit", 1))
                .body("result.structuredContent.body.changes.size()", equalTo(1));
    }

    @Test
    void whatTheApiRejectsIsAnErrorWithItsProblem() {
        call(Optional.empty(), "read_record", Map.of("slug", "no-such-record"))
                .statusCode(200)
                .body("result.isError", equalTo(true))
                .body("result.structuredContent.status", equalTo(404))
                .body("result.structuredContent.body.type", equalTo("https://dragoman.dev/problems/unknown-record"));
    }

    @Test
    void theToolsAreThoseThatTheCallerCanUseAndNoneDecides() {
        List<String> forReaders = tools(Optional.empty());
        List<String> forEditors = tools(Optional.of(token("translator[ja]")));

        assertThat(forReaders)
                .containsExactlyInAnyOrder(
                        "list_records",
                        "read_record",
                        "list_editions",
                        "read_edition",
                        "list_translations",
                        "list_changes",
                        "explain_outdated");
        assertThat(forEditors)
                .containsAll(forReaders)
                .contains("read_draft", "check_translation", "draft_translation", "check_record", "draft_record")
                .noneMatch(name -> name.matches(".*(submit|approve|reject|confirm|release|withdraw|token).*"));
        send(Optional.of(ADMIN), "tools/list", Map.of())
                .body("result.tools.find { it.name == 'draft_translation' }.annotations.readOnlyHint", equalTo(false))
                .body("result.tools.find { it.name == 'read_record' }.annotations.readOnlyHint", equalTo(true))
                .body("result.tools.find { it.name == 'read_record' }.inputSchema.required", contains("slug"));
    }

    @Test
    void draftsAreSeenOnlyByWhoMayReadThem() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Public title", "Agents", "1971-04-01", "Public."));
        newsroom.store(slug, Newsroom.statement(SECRET, "Agents", "1971-04-01", "Public."));
        newsroom.store(slug, "ja", Map.of("title", SECRET));
        newsroom.awaitChanges();

        for (String tool : List.of("read_draft", "read_translation", "check_translation", "explain_outdated")) {
            Map<String, Object> arguments =
                    tool.equals("read_draft") ? Map.of("slug", slug) : Map.of("slug", slug, "locale", "ja");
            call(Optional.empty(), tool, arguments)
                    .body("result.isError", equalTo(true))
                    .body(not(containsString(SECRET)));
        }
        for (String tool : List.of("read_record", "list_translations")) {
            call(Optional.empty(), tool, Map.of("slug", slug)).body(not(containsString(SECRET)));
        }
        String german = token("translator[de]");
        call(Optional.of(german), "read_translation", Map.of("slug", slug, "locale", "ja"))
                .body("result.structuredContent.status", equalTo(404))
                .body(not(containsString(SECRET)));
        call(Optional.of(token("translator[ja]")), "read_translation", Map.of("slug", slug, "locale", "ja"))
                .body("result.structuredContent.body.units.title.target", equalTo(SECRET));
    }

    @Test
    void outdatedUnitsHaveBothSourcesForThoseWhoMayReadTheDraft() {
        String slug = newsroom.newSlug();
        String before = "The ministers met in the morning and spoke about trade.";
        newsroom.release(slug, Newsroom.statement("Title", "Agents", "1971-04-02", before));
        newsroom.translate(slug, "ja", Map.of("title", "表題", "topic", "代理", "p1", "本文。"));
        newsroom.release(
                slug,
                Newsroom.statement("Title", "Agents", "1971-04-02", before.replace("morning", "evening") + "\n\nNew."));
        newsroom.awaitChanges();
        Map<String, Object> arguments = Map.of("slug", slug, "locale", "ja");

        call(Optional.of(token("translator[ja]")), "explain_outdated", arguments)
                .body("result.structuredContent.body.units.id", contains("p1", "p2"))
                .body("result.structuredContent.body.units[0].translatedSource", containsString("morning"))
                .body("result.structuredContent.body.units[0].source", containsString("evening"))
                .body("result.structuredContent.body.units[1].why", equalTo("it is not translated"));
        call(Optional.empty(), "explain_outdated", arguments)
                .body("result.isError", equalTo(false))
                .body("result.structuredContent.body.status", equalTo("public"))
                .body("result.structuredContent.body.locale", equalTo("ja"));
    }

    @Test
    void aTranslationIsCheckedWithoutBeingStoredThenDraftedAsMadeByAMachine() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("A title", "Agents", "1971-04-03", "It costs 30 euros."));
        newsroom.awaitChanges();
        Optional<String> translator = Optional.of(token("translator[de]"));
        Map<String, Object> arguments =
                Map.of("slug", slug, "locale", "de", "units", Map.of("title", "Ein Titel", "p1", "Es kostet 30 Euro."));

        call(translator, "check_translation", arguments)
                .body("result.isError", equalTo(false))
                .body("result.structuredContent.body.dryRun", equalTo(true))
                .body("result.structuredContent.body.taken", hasItems("title", "p1"))
                .body("result.structuredContent.body", hasKey("findings"));
        call(translator, "read_translation", Map.of("slug", slug, "locale", "de"))
                .body("result.structuredContent.body.version", equalTo(0));

        call(translator, "draft_translation", arguments)
                .body("result.structuredContent.status", equalTo(201))
                .body("result.structuredContent.body.taken", hasItems("title", "p1"));
        call(translator, "read_translation", Map.of("slug", slug, "locale", "de"))
                .body("result.structuredContent.body.version", equalTo(1))
                .body("result.structuredContent.body.provenance.tool", equalTo("MCP agent"));
        given().header("Authorization", "Bearer " + ADMIN)
                .get("/api/records/" + slug + "/translations")
                .then()
                .body("translations.find { it.locale == 'de' }.state", equalTo("draft"))
                .body("translations.find { it.locale == 'de' }.authority", equalTo("machine"));
        given().get("/api/records/" + slug + "?lang=de&fallback=none").then().statusCode(404);
    }

    @Test
    void aDraftNeedsTheEtagOfTheVersionThatItReplaces() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("A title", "Agents", "1971-04-04", "Text."));
        newsroom.store(slug, "de", Map.of("title", "Ein Titel"));
        newsroom.awaitChanges();
        Optional<String> translator = Optional.of(token("translator[de]"));
        String etag = call(translator, "read_translation", Map.of("slug", slug, "locale", "de"))
                .extract()
                .path("result.structuredContent.etag");

        call(translator, "draft_translation", draft(slug, Map.of()))
                .body("result.structuredContent.status", equalTo(428));
        call(translator, "draft_translation", draft(slug, Map.of("etag", "\"other\"")))
                .body("result.structuredContent.status", equalTo(412));
        call(translator, "draft_translation", draft(slug, Map.of("etag", etag)))
                .body("result.structuredContent.status", equalTo(200));
    }

    @Test
    void theGrantsOfTheTokenDecideWhatIsDrafted() {
        Map<String, Object> translation = draft(STATEMENT, Map.of("etag", "*"));
        call(Optional.empty(), "draft_translation", translation)
                .body("result.isError", equalTo(true))
                .body("result.structuredContent.status", equalTo(401));
        call(Optional.of(token("translator[ja]")), "draft_translation", translation)
                .body("result.structuredContent.status", equalTo(403));
        call(
                        Optional.of(token("translator[ja]")),
                        "draft_record",
                        Map.of(
                                "slug",
                                newsroom.newSlug(),
                                "markdown",
                                Newsroom.statement("T", "A", "1971-04-05", "T.")))
                .body("result.structuredContent.status", equalTo(403));
    }

    /** The tool sends a request to the service itself while it is answering one. */
    @Test
    void aLargeRecordDoesNotWaitForItsOwnCall() {
        String text = "Text.\n" + " ".repeat(300_000);
        call(
                        Optional.of(token("author")),
                        "draft_record",
                        Map.of(
                                "slug",
                                newsroom.newSlug(),
                                "markdown",
                                Newsroom.statement("Talks", "Agents", "1971-04-06", text)))
                .body("result.structuredContent.status", equalTo(201));
    }

    @Test
    void aRecordIsCheckedThenDraftedByAnAuthorAndNotPublic() {
        String slug = newsroom.newSlug();
        Optional<String> author = Optional.of(token("author"));
        Map<String, Object> arguments =
                Map.of("slug", slug, "markdown", Newsroom.statement(SECRET, "Agents", "1971-04-06", "Text."));

        call(author, "check_record", arguments).body("result.structuredContent.body.dryRun", equalTo(true));
        call(author, "read_draft", Map.of("slug", slug)).body("result.structuredContent.status", equalTo(404));

        call(author, "draft_record", arguments).body("result.structuredContent.status", equalTo(201));
        call(author, "read_draft", Map.of("slug", slug))
                .body("result.structuredContent.body", containsString(SECRET))
                .body("result.structuredContent.etag", not(nullValue()));
        given().get("/api/records/" + slug).then().statusCode(404);
    }

    @Test
    void aWrongTokenIsRejectedByHttpSoThatTheClientAsksForAnother() {
        request(Optional.of("drg_wrong"), "tools/list", Map.of())
                .post("/mcp")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json");
    }

    @Test
    void scriptsOfOtherWebsitesAreKeptAway() {
        request(Optional.empty(), "ping", Map.of())
                .header("Origin", "https://stranger.example")
                .post("/mcp")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void anotherVersionOfTheProtocolIsRejected() {
        request(Optional.empty(), "ping", Map.of())
                .header("MCP-Protocol-Version", "1999-01-01")
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("error.message", containsString("2025-06-18"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT"})
    void thereIsNoStreamAndNoSession(String method) {
        given().request(method, "/mcp").then().statusCode(405).header("Allow", containsString("POST"));
    }

    private static Map<String, Object> draft(String slug, Map<String, String> more) {
        Map<String, Object> arguments =
                new HashMap<>(Map.of("slug", slug, "locale", "de", "units", Map.of("title", "Ein neuer Titel")));
        arguments.putAll(more);
        return arguments;
    }

    private static List<String> tools(Optional<String> token) {
        JsonPath answer = send(token, "tools/list", Map.of()).extract().jsonPath();
        return answer.getList("result.tools.name");
    }

    private static ValidatableResponse call(Optional<String> token, String tool, Map<String, Object> arguments) {
        return send(token, "tools/call", Map.of("name", tool, "arguments", arguments));
    }

    private static ValidatableResponse send(Optional<String> token, String method, Map<String, Object> parameters) {
        return request(token, method, parameters).post("/mcp").then();
    }

    private static RequestSpecification request(Optional<String> token, String method, Map<String, Object> parameters) {
        RequestSpecification request = given().accept("application/json, text/event-stream")
                .contentType("application/json")
                .body(Map.of("jsonrpc", "2.0", "id", 7, "method", method, "params", parameters));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private static String token(String grant) {
        return given().header("Authorization", "Bearer " + ADMIN)
                .contentType("application/json")
                .body(Map.of("name", "agent", "grants", List.of(grant)))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
