package dev.dragoman.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Manifests, examples and the pages for operators name settings that the service knows, with values that it takes. */
class DeploymentSettingsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\bDRAGOMAN_[A-Z][A-Z0-9_]*[A-Z0-9]\\b(?!_)");
    private static final Pattern VALUE = Pattern.compile(
            "- name: (DRAGOMAN_[A-Z_]+)\\s+value: (\\S+)|\\b(DRAGOMAN_[A-Z_]+): ([a-z][^\\s$]*)$", Pattern.MULTILINE);

    @Test
    void everyVariableIsOneOfASetting() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : files()) {
            VARIABLE.matcher(text(file)).results().map(MatchResult::group).forEach(named::add);
        }

        assertThat(named).hasSizeGreaterThan(15);
        for (String name : named) {
            assertThat(StartupSettings.problem(Map.of(name, "1"), setting -> null)
                            .orElse(""))
                    .doesNotContain("names no setting");
        }
    }

    @Test
    void everyValueIsValid() throws IOException {
        List<String> checked = new ArrayList<>();
        for (Path file : files()) {
            for (MatchResult found : VALUE.matcher(text(file)).results().toList()) {
                String name = found.group(1) == null ? found.group(3) : found.group(1);
                String value = found.group(1) == null ? found.group(4) : found.group(2);
                // Files and folders are those of the container.
                if (!value.startsWith("/")) {
                    assertThat(StartupSettings.problem(Map.of(name, value), setting -> null))
                            .as(file + ": " + name)
                            .isEmpty();
                    checked.add(name);
                }
            }
        }

        assertThat(checked).contains("DRAGOMAN_STORE", "DRAGOMAN_BASE_URL");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> docker = Files.walk(Path.of("docker"))) {
            return Stream.concat(
                            docker.filter(Files::isRegularFile),
                            Stream.of("operations", "capacity", "configuration")
                                    .map(page -> Path.of("docs", page + ".md")))
                    .toList();
        }
    }

    /** Empty for a file that is no text. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        }
    }
}
