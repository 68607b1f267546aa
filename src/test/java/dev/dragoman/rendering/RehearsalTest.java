package dev.dragoman.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void itKnowsTheLanguagesOfTheInterface() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("translations", "interface"))) {
            List<String> languages = files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .sorted()
                    .toList();

            assertThat(Rehearsal.LANGUAGES).isEqualTo(languages);
        }
    }
}
