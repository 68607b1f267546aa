package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The words that the service is born with. */
class InterfaceFilesTest {

    private static final Path FOLDER = Path.of("translations", "interface");

    @Test
    void everyFileHasExactlyTheKeysOfTheEnglishOne() throws IOException {
        assumeTrue(Files.exists(FOLDER.resolve("en.properties")), "There is no translations/interface/en.properties");
        Map<LanguageTag, Map<String, String>> files = new HashMap<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(FOLDER, "*.properties")) {
            for (Path path : paths) {
                files.put(localeOf(path), entriesOf(path));
            }
        }
        assumeTrue(
                files.get(LanguageTag.parse("en")).keySet().stream().anyMatch(key -> !InterfaceFile.isFormula(key)),
                "translations/interface/en.properties has no words yet");

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
