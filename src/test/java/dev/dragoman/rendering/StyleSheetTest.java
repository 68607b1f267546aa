package dev.dragoman.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no browser reports: rules that a missing brace takes out of a page, and classes that nothing styles. */
class StyleSheetTest {

    private static final Path ASSETS = Path.of("src", "main", "resources", "assets");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern CLASSES = Pattern.compile("class=\"((?:\\{[^}]*}|[^\"{])*)\"");
    private static final Pattern STRING = Pattern.compile("['\"`]([^'\"`\n]*)");
    private static final Pattern NAME = Pattern.compile("([a-z][\\w-]*)");

    @Test
    void everyBlockIsClosedBeforeTheNextSection() throws IOException {
        for (Path sheet : files(ASSETS, ".css")) {
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

    @Test
    void everyClassInATemplateIsUsedByAStyleSheetOrAScript() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path sheet : files(ASSETS, ".css")) {
            used.addAll(all(Pattern.compile("\\.([a-z][\\w-]*)"), Files.readString(sheet)));
        }
        for (Path script : files(ASSETS, ".js")) {
            all(STRING, Files.readString(script)).forEach(string -> used.addAll(all(NAME, string)));
        }

        for (Path template : files(TEMPLATES, ".html")) {
            assertThat(used).as(template.toString()).containsAll(classes(Files.readString(template)));
        }
    }

    /** The classes, but for those whose names an expression gives as a whole or in part. */
    private static List<String> classes(String template) {
        return all(CLASSES, template).stream()
                .flatMap(names ->
                        Arrays.stream(names.replaceAll("\\{[#/][^}]*}", " ").split(" ", -1)))
                .filter(NAME.asMatchPredicate())
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<Path> files(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension)).toList();
        }
    }
}
