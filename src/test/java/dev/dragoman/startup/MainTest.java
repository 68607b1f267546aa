package dev.dragoman.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @Test
    void theLibraryBesideTheExecutableIsUsed(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve(System.mapLibraryName("sqlitejdbc")));

        assertThat(Main.libraryBeside(folder.resolve("dragoman"))).contains(folder.toString());
    }

    @Test
    void withoutOneTheDriverUnpacksItsOwn(@TempDir Path folder) {
        assertThat(Main.libraryBeside(folder.resolve("dragoman"))).isEmpty();
    }
}
