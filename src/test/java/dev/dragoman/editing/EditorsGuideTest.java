package dev.dragoman.editing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.Tools;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of docs/api-for-editors.md as they stand there, in their order, but for the service's address. */
@QuarkusTest
@TestProfile(EditorsGuideTest.OnItsOwn.class)
class EditorsGuideTest {

    /** The guide releases and withdraws one of the real records. */
    public static class OnItsOwn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dragoman.data-dir", "target/test-data/guide-" + UUID.randomUUID());
        }
    }

    /** A block of commands, and what its output must contain. */
    private record Step(String commands, List<String> expected) {}

    @TestHTTPResource("/")
    URI root;

    @Test
    void everyCommandDoesWhatThePageSays(@TempDir Path folder) throws IOException {
        List<Step> steps = steps(Files.readString(Path.of("docs/api-for-editors.md"), UTF_8));
        token(folder, "my-token", "Marie", "translator[fr]");
        token(folder, "reviewers-token", "Luc", "reviewer[fr]");
        token(folder, "publishers-token", "Anne", "publisher");
        token(folder, "authors-token", "Ken", "author");
        Files.writeString(folder.resolve("admin-token"), Desk.ADMIN);

        Path script = Files.writeString(folder.resolve("guide.sh"), script(steps));
        Tools.run("bash", folder, "bash", script.toString());

        assertThat(steps).hasSizeGreaterThan(12);
        for (int i = 0; i < steps.size(); i++) {
            String output = Files.readString(folder.resolve("step-" + i), UTF_8);
            for (String expected : steps.get(i).expected()) {
                assertThat(output).as(steps.get(i).commands()).contains(expected);
            }
        }
    }

    private static void token(Path folder, String file, String name, String grant) throws IOException {
        String token = Desk.admin()
                .contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"grants\": [\"" + grant + "\"]}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        Files.writeString(folder.resolve(file), token);
    }

    /** One shell for all steps, as the variables of one are used in the next. */
    private String script(List<Step> steps) {
        StringBuilder script = new StringBuilder("set -u\n");
        String address = root.toString().replaceFirst("/$", "");
        for (int i = 0; i < steps.size(); i++) {
            String commands = steps.get(i).commands().replace("http://localhost:8080", address);
            script.append("{\n").append(commands).append("} > step-").append(i).append('\n');
        }
        return script.toString();
    }

    private static List<Step> steps(String page) {
        List<Step> steps = new ArrayList<>();
        String fence = "";
        StringBuilder block = new StringBuilder();
        for (String line : page.lines().toList()) {
            if (line.startsWith("```") && fence.isEmpty()) {
                fence = line;
                block.setLength(0);
            } else if (line.equals("```")) {
                if (fence.equals("```sh")) {
                    steps.add(new Step(block.toString(), new ArrayList<>()));
                } else {
                    steps.get(steps.size() - 1)
                            .expected()
                            .addAll(block.toString().lines().toList());
                }
                fence = "";
            } else if (!fence.isEmpty()) {
                block.append(line).append('\n');
            }
        }
        return steps;
    }
}
