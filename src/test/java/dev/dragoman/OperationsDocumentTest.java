package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsDocumentTest {

    private static final Pattern METRIC = Pattern.compile("(?m)^# HELP (dragoman_[a-z_]+)");
    private static final Pattern DOCUMENTED_METRIC =
            Pattern.compile("(?m)^\\| `(dragoman_[a-z_]+)` \\| (?!\\(PostgreSQL only\\))");

    /** Metrics that only one of the databases has. */
    private static final Pattern ON_POSTGRESQL =
            Pattern.compile("(?m)^\\| `(dragoman_[a-z_]+)` \\| \\(PostgreSQL only\\)");

    private static final Pattern QUARKUS_SETTING = Pattern.compile("QUARKUS_[A-Z_]+");

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void theDocumentListsEveryMetricOfOursAndNoOther() throws IOException {
        RestAssured.get("/en/nato-foreign-ministers-meeting-2023-04-05");
        Set<String> served = all(METRIC, RestAssured.get(metrics).asString());
        served.removeIf(name -> name.endsWith("_max"));
        served.removeAll(all(ON_POSTGRESQL, document()));

        // A counter's values have the ending, which its description lacks.
        Set<String> documented = all(DOCUMENTED_METRIC, document().replace("_total`", "`"));

        assertThat(documented).isEqualTo(served);
    }

    @Test
    void theDocumentListsEverySettingOfQuarkusThatTheContainersUse() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : containerFiles()) {
            used.addAll(all(QUARKUS_SETTING, Files.readString(file)));
        }

        Set<String> documented = all(QUARKUS_SETTING, document());

        assertThat(documented).containsAll(used);
    }

    private static List<Path> containerFiles() throws IOException {
        try (Stream<Path> manifests = Files.walk(Path.of("docker/kubernetes"))) {
            return Stream.concat(
                            manifests.filter(Files::isRegularFile),
                            Stream.of("Dockerfile.native", "Dockerfile.jvm", "compose.yaml", "smoke")
                                    .map(Path.of("docker")::resolve))
                    .toList();
        }
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/operations.md"));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(found.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
