package dev.dragoman.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The templates' words and those of the interface's English file are the same, so that no page lacks a word. */
class TemplateWordsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java/dev/dragoman/rendering");
    private static final Pattern ASKED =
            Pattern.compile("(?:(?:words|[mM]essages)\\.(?:get|with)|of)\\(\\s*['\"]([a-z]+\\.[^'\"]+)['\"]");

    /** Keys made of a prefix and a value, as kinds and authorities have them. */
    private static final List<String> MADE_UP =
            List.of("kind.", "authority.", "notice.", "times.", "mark.", "edition.", "change.", "error.");

    @Test
    void everyWordThatPagesAskForIsThere() throws IOException {
        Set<String> asked = asked();

        Set<String> there = words();

        assertThat(there).containsAll(asked);
        assertThat(asked).hasSizeGreaterThan(30);
    }

    @Test
    void everyWordThatIsThereIsAskedFor() throws IOException {
        Set<String> there = words();

        there.removeAll(asked());
        there.removeIf(key -> MADE_UP.stream().anyMatch(key::startsWith));

        assertThat(there).isEmpty();
    }

    private static Set<String> asked() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES);
                Stream<Path> sources = Files.walk(SOURCES)) {
            return Stream.concat(templates, sources)
                    .filter(Files::isRegularFile)
                    // The desk has words of its own: desk/page/DeskMessagesTest.
                    .filter(file -> !file.startsWith(TEMPLATES.resolve("desk")))
                    .flatMap(file -> ASKED.matcher(text(file)).results().map(match -> match.group(1)))
                    .filter(key -> !key.endsWith("."))
                    .collect(toCollection(TreeSet::new));
        }
    }

    /** The words of pages, without the formulas of times. */
    private static Set<String> words() throws IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("translations/interface/en.properties"), UTF_8)) {
            file.load(reader);
        }
        return file.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("time.") && !key.startsWith("when"))
                .collect(toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
