package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.records.Kind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpenApiTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/META-INF/resources/examples");

    /** {@code ./mvnw test -Dtest=OpenApiTest -Dexamples.write=true} writes the examples anew. */
    private static final boolean WRITE = Boolean.getBoolean("examples.write");

    private static final String RECORD_ANSWER =
            "paths.'/api/records/{slug}'.get.responses.'200'.content.'application/json'";

    /** Public reads, but for the stream, which is not cached. */
    private static final Pattern READS =
            Pattern.compile("GET (/|/[{].*|/api/(locales|changes|records|records/[{]slug[}](/translations)?))");

    private static final Set<String> OF_ANY_ANSWER =
            Set.of("date", "content-type", "content-length", "content-encoding", "x-content-type-options");

    @ParameterizedTest
    @CsvSource({
        "readout.ja.json, /api/records/nato-foreign-ministers-meeting-2023-04-05?lang=ja",
        "statement.en.json, /api/records/joint-statement-nato-japan-2023-04-04?lang=en"
    })
    void theExamplesAreWhatIsServed(String file, String address) throws IOException {
        String served = indented(given().get(address).asString());
        if (WRITE) {
            Files.createDirectories(EXAMPLES);
            Files.writeString(EXAMPLES.resolve(file), served);
        }

        assertThat(served).isEqualTo(Files.readString(EXAMPLES.resolve(file)));
        assertThat(given().get("/examples/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void theDocumentSaysWhatItDescribes() {
        JsonPath document = document();

        assertThat(document.getString("info.title")).isEqualTo("Dragoman");
        assertThat(document.getString("info.version")).isNotBlank();
        assertThat(document.getString("info.license.name")).isEqualTo("Apache-2.0");
        assertThat(document.getMap("paths"))
                .containsKeys("/api/records", "/api/records/{slug}", "/api/records/{slug}/translations", "/api/locales")
                .doesNotContainKey("/tests/fault");
    }

    @Test
    void theRecordIsDescribedFieldByFieldWithTheRealExamples() {
        JsonPath document = document();
        Map<String, ?> served = given().get(Seeds.READOUT_DATA).jsonPath().getMap("");

        assertThat(document.getMap("components.schemas.Record.properties"))
                .containsOnlyKeys(served.keySet().toArray());
        assertThat(document.getMap("components.schemas.Time.properties"))
                .containsKeys("wall", "instant", "zone", "label", "dayShift", "text");
        assertThat(document.getMap("components.schemas.Block.properties"))
                .containsKeys("id", "type", "label", "lang", "dir", "text", "html", "state", "outdated", "blocks");
        assertThat(document.getString(RECORD_ANSWER + ".schema.$ref")).isEqualTo("#/components/schemas/RecordAnswer");
        assertThat(document.getMap(RECORD_ANSWER + ".examples.'readout in Japanese'.value"))
                .isEqualTo(JsonPath.from(EXAMPLES.resolve("readout.ja.json").toFile())
                        .getMap(""));
        assertThat(document.prettify()).doesNotContain("externalValue");
    }

    @Test
    void aWithdrawnRecordIsADocumentedAlternative() {
        JsonPath document = document();

        assertThat(document.getMap("components.schemas.RecordAnswer.discriminator"))
                .isEqualTo(Map.of(
                        "propertyName",
                        "status",
                        "mapping",
                        Map.of(
                                "public", "#/components/schemas/Record",
                                "withdrawn", "#/components/schemas/WithdrawnRecord")));
        assertThat(document.getString("components.schemas.Record.properties.status.const"))
                .isEqualTo("public");
        assertThat(document.getString("components.schemas.WithdrawnRecord.properties.status.const"))
                .isEqualTo("withdrawn");
    }

    @Test
    void membersAreRequiredClosedListsAreEnumsAndNullIsSaid() {
        JsonPath document = document();
        String record = "components.schemas.Record.";

        assertThat(document.getList(record + "required", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        document.<Map<String, ?>>get(record + "properties").keySet());
        assertThat(document.getList(record + "properties.topic.type")).containsExactly("string", "null");
        assertThat(document.getList("components.schemas.Kind.enum"))
                .isEqualTo(Arrays.stream(Kind.values()).map(Kind::slug).toList());
        assertThat(parameter(document, "/api/records", "kind").get("$ref")).isEqualTo("#/components/schemas/Kind");
        assertThat(document.getList("components.schemas.Block.required")).containsExactly("id", "type", "blocks");
    }

    @Test
    void noJsonIsABareObject() {
        assertThat(operations(document())).allSatisfy((name, operation) -> {
            Map<String, Map<String, ?>> holders = new LinkedHashMap<>(get(operation, "responses"));
            if (operation.containsKey("requestBody")) {
                holders.put("body", get(operation, "requestBody"));
            }
            assertThat(holders).as(name).allSatisfy((holder, described) -> assertThat(isBareObject(described))
                    .isFalse());
        });
    }

    private static boolean isBareObject(Map<String, ?> holder) {
        Map<String, Map<String, Map<String, ?>>> content = get(holder, "content");
        return content != null
                && content.entrySet().stream()
                        .filter(type -> type.getKey().endsWith("json"))
                        .map(type -> type.getValue().get("schema"))
                        .anyMatch(schema -> schema.isEmpty() || schema.equals(Map.of("type", "object")));
    }

    @Test
    void limitIsAnIntegerWithBounds() {
        JsonPath document = document();

        assertThat(parameter(document, "/api/records", "limit"))
                .isEqualTo(Map.of("type", "integer", "format", "int32", "minimum", 1, "maximum", 100, "default", 20));
        assertThat(parameter(document, "/api/changes", "limit"))
                .isEqualTo(
                        Map.of("type", "integer", "format", "int32", "minimum", 1, "maximum", 1_000, "default", 100));
        assertThat(parameter(document, "/api/webhooks/{id}/deliveries", "limit"))
                .isEqualTo(Map.of("type", "integer", "format", "int32", "minimum", 1, "maximum", 500, "default", 50));
        assertThat(parameter(document, "/api/audit", "limit"))
                .isEqualTo(Map.of("type", "integer", "format", "int32", "minimum", 1, "maximum", 500, "default", 50));
        given().queryParam("limit", 101).get("/api/records").then().statusCode(400);
        given().queryParam("limit", 1_001).get("/api/changes").then().statusCode(400);
    }

    @Test
    void publicReadsTellTheirHeadersAnd304() {
        JsonPath document = document();

        assertThat(operations(document)).allSatisfy((name, operation) -> {
            // A TimeGate only leads on.
            if (!READS.matcher(name).matches() || name.endsWith("/timegate")) {
                return;
            }
            Map<String, Map<String, Map<String, ?>>> responses = get(operation, "responses");
            assertThat(responses).as(name).containsKey("304");
            assertThat(responses.get("200").get("headers")).as(name).containsKeys("ETag", "Cache-Control", "Vary");
            assertThat(responses.containsKey("410"))
                    .as(name)
                    .isEqualTo(name.contains("{slug}") || name.contains("{first}"));
            assertThat(responses.containsKey("308")).as(name).isEqualTo(name.contains("{"));
        });
        Map<String, ?> headers = document.getMap("components.headers");
        given().get(Seeds.READOUT_DATA).then().extract().headers().asList().stream()
                .map(Header::getName)
                .filter(header -> !OF_ANY_ANSWER.contains(header.toLowerCase(Locale.ROOT)))
                .forEach(header -> assertThat(headers).containsKey(header));
    }

    @Test
    void everyOperationHasItsOwnIdAndEveryTagItsDescription() {
        JsonPath document = document();

        assertThat(operations(document).values())
                .extracting(operation -> operation.get("operationId"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(document.getList("tags.description")).doesNotContainNull();
    }

    @Test
    void theDocumentIsYamlAndJsonForWhoAsks() {
        String yaml = given().get("/q/openapi")
                .then()
                .contentType("application/yaml")
                .extract()
                .asString();
        String json = given().get("/q/openapi.json")
                .then()
                .contentType(ContentType.JSON)
                .extract()
                .asString();

        assertThat(yaml)
                .contains("openapi: 3.1.0")
                .isEqualTo(given().get("/q/openapi.yaml").asString());
        assertThat(given().accept("application/json").get("/q/openapi").asString())
                .isEqualTo(json);
        assertThat(given().accept("text/html, */*;q=0.1").get("/q/openapi").asString())
                .isEqualTo(yaml);
        given().queryParam("format", "xml")
                .get("/q/openapi")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo("format"), "detail", containsString("json or yaml"));
    }

    @Test
    void readsHaveNoBodyAndTokensAreDescribed() {
        JsonPath document = document();
        Map<String, Map<String, Map<String, ?>>> paths = document.get("paths");

        assertThat(paths).allSatisfy((path, methods) -> {
            if (methods.containsKey("get")) {
                assertThat(methods.get("get")).as(path).doesNotContainKey("requestBody");
            }
        });
        assertThat(document.getString("components.securitySchemes.token.scheme"))
                .isEqualTo("bearer");
    }

    @Test
    void everyRejectionIsDescribedAsAProblem() {
        JsonPath document = document();

        assertThat(operations(document)).allSatisfy((name, operation) -> assertThat(operation.get("responses"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("default", Map.of("$ref", "#/components/responses/Problem")));
        assertThat(document.getList("components.schemas.Problem.properties.type.enum", String.class))
                .hasSize(ProblemCode.values().length)
                .contains("https://dragoman.dev/problems/no-edition-in-language");
        String served = given().get("/api/records/test-no-such-record").asString();
        assertThat(document.getMap("components.schemas.Problem.properties"))
                .containsOnlyKeys("type", "title", "status", "detail");
        assertThat(document.getList("components.schemas.Problem.properties.type.enum", String.class))
                .contains(JsonPath.from(served).getString("type"));
    }

    @Test
    void writesAreDescribedWithTheirBodiesAndTheTokenTheyNeed() {
        JsonPath document = document();
        List<String> withoutBody = List.of(
                "DELETE /api/imports/{id}",
                "DELETE /api/records/{slug}",
                "DELETE /api/records/{slug}/pictures/{name}",
                "DELETE /api/records/{slug}/translations/{locale}/assignment",
                "DELETE /api/releases/{id}",
                "DELETE /api/tokens/{id}",
                "DELETE /api/webhooks/{id}",
                "POST /api/glossaries/{locale}/undo",
                "POST /api/imports/{id}/resume",
                "POST /api/imports/{id}/take",
                "POST /api/webhooks/{id}/deliveries/{delivery}/replay",
                "POST /api/webhooks/{id}/ping",
                "POST /api/webhooks/{id}/secret");

        assertThat(operations(document)).allSatisfy((name, operation) -> {
            boolean writes = !name.startsWith("GET ");
            if (writes) {
                assertThat(operation.get("security")).asString().contains("token");
            }
            assertThat(operation.containsKey("requestBody")).isEqualTo(writes && !withoutBody.contains(name));
        });
        assertThat(document.getMap("paths.'/api/records/{slug}/translations/{locale}'.put.requestBody.content"))
                .containsOnlyKeys(Arrays.stream(BundleFormat.values())
                        .map(BundleFormat::mediaType)
                        .toArray());
        assertThat(document.getMap("paths.'/api/records/{slug}/translations/{locale}/approve'.post.requestBody"))
                .as("the comment may be left out")
                .doesNotContainEntry("required", true);
        assertThat(document.getMap("paths.'/api/records/{slug}'.put.requestBody.content"))
                .isEqualTo(Map.of(
                        "text/markdown", type("string"),
                        "application/json", Map.of("schema", Map.of("$ref", "#/components/schemas/RecordSource"))));
    }

    @Test
    void everyParameterAndEveryFileHasAType() {
        assertThat(operations(document())).allSatisfy((name, operation) -> {
            if (operation.containsKey("parameters")) {
                assertThat(operation.get("parameters"))
                        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                        .allMatch(parameter -> parameter.containsKey("schema") || parameter.containsKey("$ref"));
            }
            assertThat(operation.get("responses")).asString().doesNotContain("*/*");
        });
    }

    /** The schema of a query parameter of a GET. */
    private static Map<String, ?> parameter(JsonPath document, String path, String name) {
        return document.getMap("paths.'" + path + "'.get.parameters.find { it.name == '" + name + "' }.schema");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Map<String, ?>>> get(Map<String, ?> operation, String name) {
        return (Map<String, Map<String, Map<String, ?>>>) operation.get(name);
    }

    private static Map<String, ?> type(String name) {
        return Map.of("schema", Map.of("type", name));
    }

    /** All operations by method and path, such as {@code GET /api/records}. */
    private static Map<String, Map<String, ?>> operations(JsonPath document) {
        Map<String, Map<String, Map<String, ?>>> paths = document.get("paths");
        Map<String, Map<String, ?>> operations = new TreeMap<>();
        paths.forEach((path, methods) -> methods.forEach(
                (method, operation) -> operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation)));
        return operations;
    }

    private static JsonPath document() {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath();
    }

    /** The JSON as the examples are laid out, at an address of no real host. */
    private static String indented(String json) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return mapper.writer(printer)
                        .writeValueAsString(mapper.readTree(json))
                        .replaceAll("http://localhost(:\\d+)?/", "https://dragoman.example/")
                + "\n";
    }
}
