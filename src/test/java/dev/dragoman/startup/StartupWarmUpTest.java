package dev.dragoman.startup;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
}
