package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Which services docker/compose.yaml starts, and which ports it opens. */
class ComposeFileTest {

    @Test
    void theProfilePostgresqlStartsTheDatabaseAndOneInstanceOverIt() throws IOException {
        assertThat(servicesOf("postgresql")).containsExactlyInAnyOrder("dragoman-postgresql", "postgresql");
    }

    @Test
    void withoutAProfileOneInstanceWithSqliteIsStarted() throws IOException {
        String environment = Files.readString(Path.of("docker/.env"));

        assertThat(environment.lines()).contains("COMPOSE_PROFILES=sqlite");
        assertThat(servicesOf("sqlite")).containsExactly("dragoman");
    }

    @Test
    void metricsArePublishedToThisMachineOnly() throws IOException {
        List<String> ports = services().properties().stream()
                .flatMap(service -> elements(service.getValue().path("ports")).stream())
                .filter(port -> port.endsWith(":9000"))
                .toList();

        assertThat(ports).hasSize(2).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    private static List<String> servicesOf(String profile) throws IOException {
        return services().properties().stream()
                .filter(service -> !service.getValue().has("profiles")
                        || elements(service.getValue().get("profiles")).contains(profile))
                .map(service -> service.getKey())
                .toList();
    }

    private static List<String> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode services() throws IOException {
        return new YAMLMapper()
                .readTree(Path.of("docker/compose.yaml").toFile())
                .get("services");
    }
}
