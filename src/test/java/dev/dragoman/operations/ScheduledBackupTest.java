package dev.dragoman.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.StorageConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ScheduledBackupTest {

    private record EveryDay(Optional<Path> folder, Duration every, int keep) implements BackupConfig {}

    @TempDir
    Path folder;

    @Inject
    StorageConfig storage;

    @Test
    void aBackupIsMadeWhenTheNewestIsOldEnoughAndTheOldestAreRemoved() throws IOException {
        Files.writeString(folder.resolve("dragoman-notes.db"), "of the operator");

        roundAt("2026-11-28T01:00:00Z");
        roundAt("2026-11-28T20:00:00Z");
        assertThat(backups()).containsExactly("dragoman-20261128T010000Z");

        roundAt("2026-11-29T01:00:00Z");
        roundAt("2026-11-30T02:00:00Z");
        assertThat(backups()).containsExactly("dragoman-20261129T010000Z", "dragoman-20261130T020000Z");
        assertThat(folder.resolve("dragoman-notes.db")).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenIsLoggedAndTriedAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T01:00:00Z"), ZoneOffset.UTC);

        new ScheduledBackup(new EveryDay(Optional.of(file), Duration.ofDays(1), 2), storage, clock).round();
        Files.delete(file);
        new ScheduledBackup(new EveryDay(Optional.of(file), Duration.ofDays(1), 2), storage, clock).round();

        try (Stream<Path> made = Files.list(file)) {
            assertThat(made).hasSize(1);
        }
    }

    private void roundAt(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        new ScheduledBackup(new EveryDay(Optional.of(folder), Duration.ofDays(1), 2), storage, clock).round();
    }

    private List<String> backups() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("[.](db|zip)$", ""))
                    .filter(name -> name.matches("dragoman-[0-9TZ]+"))
                    .sorted()
                    .toList();
        }
    }
}
