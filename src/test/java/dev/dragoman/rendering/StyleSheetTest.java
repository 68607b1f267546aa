package dev.dragoman.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A brace that is missing takes the rules behind it out of the page, and no browser says so. */
class StyleSheetTest {

    private static final Path ASSETS = Path.of("src", "main", "resources", "assets");

    @Test
    void everyBlockIsClosedBeforeTheNextSection() throws IOException {
        for (Path sheet : sheets()) {
            int depth = 0;
            for (String line : Files.readAllLines(sheet)) {
                if (line.startsWith("/*") || line.startsWith("@media")) {
                    assertThat(depth).as(sheet + ", before " + line).isZero();
                }
                depth += (int) (line.chars().filter(c -> c == '{').count()
                        - line.chars().filter(c -> c == '}').count());
            }
            assertThat(depth).as(sheet + ", at its end").isZero();
        }
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(ASSETS)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
