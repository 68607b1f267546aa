package dev.dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderSettingTest {

    @TempDir
    Path folder;

    @Test
    void aMissingFolderIsMade() {
        Store.createFolder(folder.resolve("a").resolve("b"));

        assertThat(folder.resolve("a").resolve("b")).isDirectory();
    }

    @Test
    void aFolderThatCannotBeUsedIsOneSentenceThatNamesTheSetting() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Store.createFolder(file))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessage("dragoman.data-dir is \"" + file + "\": it is not a folder");
        assertThatThrownBy(() -> Store.createFolder(file.resolve("inside")))
                .hasMessage("dragoman.data-dir is \"" + file.resolve("inside") + "\": the folder cannot be created");
    }
}
