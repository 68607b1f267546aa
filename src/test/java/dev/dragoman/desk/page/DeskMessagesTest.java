package dev.dragoman.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeskMessagesTest {

    private static final Path FOLDER = Path.of("translations", "desk");
    private static final Path INTERFACE = Path.of("translations", "interface");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates", "desk");

    /** A key in full; keys that are made of a prefix and a value are not seen. */
    private static final Pattern ASKED = Pattern.compile("words\\.(?:get|with)\\(\\s*'([a-z][a-z.-]*[a-z])'");

    @Test
    void everyLanguageOfTheInterfaceHasTheSameKeysWithTheSameValues() throws IOException {
        Map<String, Properties> files = files(FOLDER);
        Map<String, Set<String>> english = arguments(files.get("en"));

        assertThat(files.keySet()).isEqualTo(files(INTERFACE).keySet());
        assertThat(files)
                .allSatisfy((language, words) ->
                        assertThat(arguments(words)).as(language).isEqualTo(english));
    }

    @Test
    void noTextIsBlank() throws IOException {
        assertThat(files(FOLDER)).allSatisfy((language, words) -> assertThat(List.copyOf(words.values()))
                .as(language)
                .noneMatch(text -> text.toString().isBlank()));
    }

    @Test
    void everyWordThatPagesAskForIsThere() throws IOException {
        Set<String> asked;
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            asked = templates
                    .filter(Files::isRegularFile)
                    .flatMap(file -> ASKED.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        }

        assertThat(asked).isNotEmpty();
        assertThat(files(FOLDER).get("en").stringPropertyNames()).containsAll(asked);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> arguments(Properties words) {
        Map<String, Set<String>> arguments = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> arguments.put(key, arguments(words.getProperty(key))));
        return arguments;
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toSet());
    }

    private static Map<String, Properties> files(Path folder) throws IOException {
        Map<String, Properties> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                Properties words = new Properties();
                try (Reader reader = Files.newBufferedReader(path)) {
                    words.load(reader);
                }
                files.put(path.getFileName().toString().replace(".properties", ""), words);
            }
        }
        return files;
    }
}
