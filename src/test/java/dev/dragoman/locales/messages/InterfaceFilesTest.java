package dev.dragoman.locales.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dragoman.locales.LanguageTag;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that the service is born with. */
class InterfaceFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"interface", "findings"})
    void everyFileHasExactlyTheKeysOfTheEnglishOne(String name) throws IOException {
        Path folder = Path.of("translations", name);
        assumeTrue(Files.exists(folder.resolve("en.properties")), "There is no " + folder + "/en.properties");
        Map<LanguageTag, Map<String, String>> files = new HashMap<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, "*.properties")) {
            for (Path path : paths) {
                files.put(localeOf(path), entriesOf(path));
            }
        }
        assumeTrue(
                files.get(LanguageTag.parse("en")).keySet().stream().anyMatch(key -> !InterfaceFile.isFormula(key)),
                folder + "/en.properties has no words yet");

        InterfaceMessages messages = new InterfaceMessages(files);

        assertThat(messages.locales())
                .allSatisfy(locale -> assertThat(messages.localeFor(locale)).isEqualTo(locale));
    }

    private static LanguageTag localeOf(Path path) {
        String name = path.getFileName().toString();
        LanguageTag locale = LanguageTag.parse(name.substring(0, name.length() - ".properties".length()));
        assertThat(name).as("The canonical name of the file").isEqualTo(locale + ".properties");
        return locale;
    }

    private static Map<String, String> entriesOf(Path path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        }
        Map<String, String> entries = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
        return entries;
    }
}
