package dev.dragoman.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dragoman.Tools;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard and the alert rules under docker/monitoring name metrics that the service has. */
@QuarkusTest
class MonitoringTest {

    private static final Pattern SERVED = Pattern.compile("(?m)^([a-z_][a-z0-9_]*)[{ ]");

    /** Texts, label matchers, ranges, and lists of labels; what is left are metrics, functions and operators. */
    private static final Pattern NOT_METRICS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");

    private static final Pattern METRIC = Pattern.compile("\\b[a-z_][a-z0-9_]*\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool");

    /**
     * What Prometheus makes itself, what the virtual machine measures only after its first garbage collection, and what there
     * is on PostgreSQL alone.
     */
    private static final Set<String> NOT_ALWAYS_SERVED =
            Set.of("up", "jvm_gc_pause_seconds_sum", "jvm_memory_usage_after_gc", "dragoman_changes_listening");

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void everyMetricOfTheAlertRulesIsServed() throws IOException {
        List<JsonNode> rules = rules();

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(served()).containsAll(metricsOf(rules));
    }

    @Test
    void theAlertRulesAreValid(@TempDir Path folder) {
        String rules = Path.of("docker/monitoring/alerts.yaml").toAbsolutePath().toString();

        assertThat(Tools.run("prometheus", folder, "promtool", "check", "rules", "--lint=all", "--lint-fatal", rules))
                .contains("SUCCESS");
    }

    @Test
    void theAlertRulesPassTheirTests(@TempDir Path folder) {
        String tests =
                Path.of("docker/monitoring/alerts-test.yaml").toAbsolutePath().toString();

        assertThat(Tools.run("prometheus", folder, "promtool", "test", "rules", tests))
                .contains("SUCCESS");
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() throws IOException {
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule.path("alert").asText()).startsWith("Dragoman");
            assertThat(rule.path("labels").path("severity").asText()).isIn("info", "warning", "critical");
            assertThat(rule.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(rule.path("annotations").path("description").asText()).isNotBlank();
        });
    }

    @Test
    void everyMetricOfTheDashboardIsServed() throws IOException {
        JsonNode dashboard = dashboard();

        Set<String> shown = metricsOf(dashboard.findParents("expr"));

        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(served()).containsAll(shown);
        assertThat(dashboard.at("/templating/list").findValuesAsText("query"))
                .contains("label_values(dragoman_import_done, instance)");
    }

    @Test
    void thePanelsOfTheDashboardDoNotOverlap() throws IOException {
        Set<Integer> ids = new HashSet<>();
        Set<String> cells = new HashSet<>();

        for (JsonNode panel : dashboard().get("panels")) {
            JsonNode place = panel.get("gridPos");
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
            for (int x = 0; x < place.get("w").asInt(); x++) {
                for (int y = 0; y < place.get("h").asInt(); y++) {
                    int column = place.get("x").asInt() + x;
                    int line = place.get("y").asInt() + y;
                    assertThat(column).isLessThan(24);
                    assertThat(cells.add(column + " " + line)).isTrue();
                }
            }
        }
    }

    private Set<String> served() {
        given().get("/en/nato-foreign-ministers-meeting-2023-04-05").then().statusCode(200);
        Set<String> names = SERVED.matcher(given().get(metrics).asString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(NOT_ALWAYS_SERVED);
        return names;
    }

    private static List<JsonNode> rules() throws IOException {
        JsonNode file = new YAMLMapper()
                .readTree(Path.of("docker/monitoring/alerts.yaml").toFile());
        return stream(file.get("groups"))
                .flatMap(group -> stream(group.get("rules")))
                .toList();
    }

    private static JsonNode dashboard() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("docker/monitoring/dashboard.json").toFile());
    }

    private static Set<String> metricsOf(List<JsonNode> queries) {
        return queries.stream()
                .map(query -> query.get("expr").asText())
                .map(expression -> NOT_METRICS.matcher(expression).replaceAll(" "))
                .flatMap(expression -> METRIC.matcher(expression).results().map(MatchResult::group))
                .filter(name -> !OPERATORS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
