package dev.dragoman.operations;

import static org.assertj.core.api.Assertions.assertThat;

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
    void everyLanguageOfTheInterfacePutsAnEventIntoWords() throws IOException {
        assertThat(Rehearsal.formulas())
                .hasSize(languages())
                .anyMatch(text -> text.contains("4月5日"))
                .allMatch(text -> text.contains("2023") || text.contains("٢٠٢٣"));
    }

    private static int languages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("translations", "interface"))) {
            return Math.toIntExact(files.count());
        }
    }
}
