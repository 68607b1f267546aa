package dev.dragoman.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.locales.LanguageTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void everyLanguageOfTheInterfaceIsAskedForByItsName() throws IOException {
        assertThat(Rehearsal.languageNames()).hasSize(languages()).contains("日本語", "Українська", "العربية", "繁體中文");
    }

    @Test
    void anEventIsPutIntoWords() {
        assertThat(Rehearsal.event(LanguageTag.CANONICAL))
                .contains("12:20", "7:20", "JST", "2 hours and 25 minutes", "2023");
    }

    private static int languages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("translations", "interface"))) {
            return Math.toIntExact(files.count());
        }
    }
}
