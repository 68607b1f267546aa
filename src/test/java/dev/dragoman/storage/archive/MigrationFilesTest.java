package dev.dragoman.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationFilesTest {

    @Test
    void theListHasEveryMigration() throws IOException {
        Path resources = Path.of("src/main/resources");
        try (Stream<Path> files = Files.walk(resources.resolve("db/migration"))) {
            assertThat(Files.readAllLines(resources.resolve(MigrationFiles.LIST)))
                    .as("db/migrations.txt: find db/migration -name '*.sql' | LC_ALL=C sort")
                    .containsExactlyElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> resources.relativize(file).toString())
                            .sorted()
                            .toList());
        }
    }
}
