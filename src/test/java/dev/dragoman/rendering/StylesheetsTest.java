package dev.dragoman.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dragoman.css", "desk.css"})
    void everySectionStandsByItself(String name) throws IOException {
        int depth = 0;
        for (String line : Files.readAllLines(Path.of("src/main/resources/assets", name), UTF_8)) {
            if (line.startsWith("/*") || line.startsWith(".")) {
                // A brace that is missing above would put what follows into a media query.
                assertThat(depth).as(line).isZero();
            }
            depth += line.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
            assertThat(depth).as(line).isNotNegative();
        }
        assertThat(depth).isZero();
    }
}
