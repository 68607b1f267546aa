package dev.dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void aFolderThatIsServedAlreadyIsRefusedInOneSentence() throws IOException {
        Path folder = parent.resolve("data");

        DataFolder served = DataFolder.lock(folder);

        assertThatThrownBy(() -> DataFolder.lock(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageContaining("dragoman.data-dir is " + folder)
                .hasMessageContaining("another Dragoman process");

        served.close();
        assertThatCode(() -> DataFolder.lock(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInOneSentence() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.lock(file))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageContaining("dragoman.data-dir is " + file);
    }

    @Test
    void aDatabaseThatIsStillThereIsFine() throws IOException {
        try (DataFolder folder = withDatabase()) {
            assertThatCode(folder::check).doesNotThrowAnyException();
        }
    }

    @Test
    void aRemovedDatabaseIsNoticed() throws IOException {
        try (DataFolder folder = withDatabase()) {
            Files.delete(parent.resolve("dragoman.db"));

            assertThatThrownBy(folder::check)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("removed");
        }
    }

    @Test
    void aReplacedDatabaseIsNoticed() throws IOException {
        try (DataFolder folder = withDatabase()) {
            Path copy = Files.writeString(parent.resolve("copy"), "another");
            Files.move(copy, parent.resolve("dragoman.db"), StandardCopyOption.REPLACE_EXISTING);

            assertThatThrownBy(folder::check)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("replaced");
        }
    }

    @Test
    void aRemovedWriteAheadLogIsNoticedAlthoughANewConnectionHasMadeAnother() throws IOException {
        Path log = parent.resolve("dragoman.db-wal");
        try (FileChannel connection = open(log);
                DataFolder folder = withDatabase()) {
            Files.delete(log);
            assertIsRemoved(folder);

            open(log).close();
            assertIsRemoved(folder);
            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void aNewWriteAheadLogAfterTheLastConnectionWasClosedIsAccepted() throws IOException {
        Path log = parent.resolve("dragoman.db-wal");
        open(log).close();
        try (DataFolder folder = withDatabase()) {
            Files.delete(log);
            // Takes the number of the deleted file.
            open(parent.resolve("another")).close();
            open(log).close();

            assertThatCode(folder::checkBeforeCommit).doesNotThrowAnyException();
        }
    }

    @Test
    void aFirstWriteAheadLogIsAccepted() throws IOException {
        try (DataFolder folder = withDatabase()) {
            open(parent.resolve("dragoman.db-wal")).close();

            assertThatCode(folder::checkBeforeCommit).doesNotThrowAnyException();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void assertIsRemoved(DataFolder folder) {
        assertThatThrownBy(folder::checkBeforeCommit)
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("dragoman.db-wal was removed");
    }

    private DataFolder withDatabase() throws IOException {
        DataFolder folder = DataFolder.lock(parent);
        Files.createFile(parent.resolve("dragoman.db"));
        folder.rememberDatabase();
        return folder;
    }
}
