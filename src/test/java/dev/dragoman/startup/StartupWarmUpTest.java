package dev.dragoman.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupWarmUpTest {

    @Test
    void brokenWordsStopTheStart(@TempDir Path folder) throws IOException {
        Path files = Files.createDirectories(folder.resolve("interface"));
        Files.writeString(files.resolve("en.properties"), "greeting=Good day\nfarewell=Goodbye {name\n");
        ContentFolder content = new ContentFolder(() -> Optional.of(folder));
        StartupWarmUp preparation = new StartupWarmUp();

        preparation.begin(List.of(() -> new InterfaceFiles().words(content)), Runnable::run);

        assertThatIllegalArgumentException().isThrownBy(() -> preparation.end()).withMessageContaining("farewell");
    }

    @Test
    void everyTagOfTheTemplatesIsRead() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates/tags"))) {
            List<String> tags = files.map(
                            file -> "tags/" + file.getFileName().toString().replace(".html", ""))
                    .toList();

            assertThat(StartupWarmUp.TAGS).containsExactlyInAnyOrderElementsOf(tags);
        }
    }
}
