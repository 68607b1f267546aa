package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents name classes by package and name, as in {@code times/Zones}, and follow when a class moves. */
class DocumentedFilesTest {

    private static final Pattern NAMED =
            Pattern.compile("`((?:[a-z][a-z0-9]*/)*[A-Z]\\w+(?:Test|IT)|(?:[a-z][a-z0-9]*/)+[A-Z]\\w+)(?:\\.java)?`");

    @Test
    void everyClassThatADocumentNamesExists() throws IOException {
        Set<String> classes = classes();

        for (Path document : documents()) {
            List<String> named = NAMED.matcher(Files.readString(document))
                    .results()
                    .map(found -> found.group(1))
                    .toList();

            assertThat(named).as(document.toString()).allMatch(name -> classes.stream()
                    .anyMatch(known -> known.equals(name) || known.endsWith("/" + name)));
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            pages.filter(page -> page.toString().endsWith(".md")),
                            Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")))
                    .toList();
        }
    }

    /** All classes, main and test, as in {@code times/Zones}. */
    private static Set<String> classes() throws IOException {
        try (Stream<Path> main = Files.walk(Path.of("src/main/java/dev/dragoman"));
                Stream<Path> tests = Files.walk(Path.of("src/test/java/dev/dragoman"))) {
            return Stream.concat(
                            main.map(Path.of("src/main/java/dev/dragoman")::relativize),
                            tests.map(Path.of("src/test/java/dev/dragoman")::relativize))
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.substring(0, file.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
