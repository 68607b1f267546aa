package dev.dragoman.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.access.TokenState;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.ReviewState;
import dev.dragoman.webhooks.DeliveryState;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the write API, as the build makes it. */
class WriteSchemasTest {

    private static final Set<String> TAGS = Set.of("Writing", "Translating", "Access", "Webhooks");

    private final JsonNode document = document();

    @Test
    void everyJsonAnswerHasANamedSchema() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        operations().forEach((name, operation) -> operation.get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> {
                    JsonNode json = response.getValue().path("content").path("application/json");
                    if (!json.isMissingNode()) {
                        schemas.put(name + " " + response.getKey(), json.path("schema"));
                    }
                }));

        assertThat(schemas).hasSizeGreaterThan(20).allSatisfy((name, schema) -> assertThat(
                        schema.has("$ref") || schema.has("oneOf"))
                .as("%s has a named schema, not %s", name, schema)
                .isTrue());
    }

    @Test
    void everyOperationHasAUniqueId() {
        List<String> ids = operations().values().stream()
                .map(operation -> operation.path("operationId").asText())
                .toList();

        assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates().doesNotContain("");
    }

    static Stream<Arguments> enumerations() {
        return Stream.of(
                Arguments.of("Release", "weight", slugs(Weight.values(), Weight::slug)),
                Arguments.of("Release", "state", slugs(ReleaseState.values(), ReleaseState::slug)),
                Arguments.of("ReleaseRequest", "weight", slugs(Weight.values(), Weight::slug)),
                Arguments.of("AuthorityRequest", "authority", slugs(Authority.values(), Authority::slug)),
                Arguments.of("WithdrawalRequest", "mode", slugs(WithdrawalMode.values(), WithdrawalMode::slug)),
                Arguments.of("ReleaseItem", "authority", slugs(Authority.values(), Authority::slug)),
                Arguments.of("Review", "state", slugs(ReviewState.values(), ReviewState::slug)),
                Arguments.of("ReviewStep", "act", slugs(ReviewAction.values(), ReviewAction::slug)),
                Arguments.of("Finding", "severity", slugs(Severity.values(), Severity::slug)),
                Arguments.of("WithdrawalMade", "mode", slugs(WithdrawalMode.values(), WithdrawalMode::slug)),
                Arguments.of("WebhookDelivery", "state", slugs(DeliveryState.values(), DeliveryState::slug)),
                Arguments.of("Token", "state", slugs(TokenState.values(), TokenState::slug)));
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void anEnumerationListsWhatCanBeAnswered(String schema, String property, List<String> values) {
        JsonNode described = document.at("/components/schemas/" + schema + "/properties/" + property + "/enum");

        assertThat(texts(described)).containsExactlyInAnyOrderElementsOf(values);
    }

    @Test
    void anEnumerationThatMayBeNullListsNull() {
        JsonNode authority = document.at("/components/schemas/UploadReport/properties/authority");

        assertThat(texts(authority.get("type"))).contains("null");
        assertThat(authority.get("enum")).anyMatch(JsonNode::isNull);
    }

    private static <E> List<String> slugs(E[] values, Function<E, String> slug) {
        return Arrays.stream(values).map(slug).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The operations for editors, by method and path. */
    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method ->
                        TAGS.contains(method.getValue().path("tags").path(0).asText()))
                .forEach(method -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));
        return operations;
    }

    private static JsonNode document() {
        try (InputStream file = WriteSchemasTest.class.getResourceAsStream("/openapi/openapi.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
