package dev.dragoman.operations;

import dev.dragoman.background.BackgroundTask;
import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.archive.ArchiveException;
import dev.dragoman.storage.archive.StoreBackup;
import dev.dragoman.storage.archive.StoreRestore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Makes a backup when the newest in the folder is old enough, checks it, and removes the oldest. Instances that share a folder
 * see each other's backups.
 */
@Singleton
public class ScheduledBackup {

    private static final Logger LOG = Logger.getLogger(ScheduledBackup.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String PREFIX = "dragoman-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final BackupConfig config;
    private final StoreBackup store;
    private final String ending;
    private final Clock clock;
    private final BackgroundTask task = BackgroundTask.every(LOG, "The backup", PAUSE, this::round);

    ScheduledBackup(BackupConfig config, StorageConfig storage, Clock clock) {
        this.config = config;
        this.store = new StoreBackup(storage, clock);
        this.ending = storage.store() == DatabaseKind.SQLITE ? ".db" : ".zip";
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        if (config.folder().isPresent()) {
            task.start(timer, PAUSE);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        task.stop();
    }

    /** Makes a backup if it is time for one; a failure is logged, and the next round tries again. */
    void round() {
        try {
            Path folder = Files.createDirectories(config.folder().orElseThrow());
            Optional<Instant> newest = backups(folder).stream().findFirst().map(this::madeAt);
            if (newest.isEmpty() || !newest.get().plus(config.every()).isAfter(clock.instant())) {
                Path backup = folder.resolve(PREFIX + STAMP.format(clock.instant()) + ending);
                store.backup(backup);
                verify(backup);
                LOG.infof("Backup: %s, %d bytes", backup, Files.size(backup));
                removeOldest(folder);
            }
        } catch (RuntimeException | IOException e) {
            LOG.errorf("The backup failed and will be retried: %s", e.getMessage());
        }
    }

    /** A damaged backup must not be taken for the newest. */
    private static void verify(Path backup) throws IOException {
        try {
            StoreRestore.verify(backup);
        } catch (ArchiveException damaged) {
            Files.delete(backup);
            throw damaged;
        }
    }

    private void removeOldest(Path folder) throws IOException {
        List<Path> backups = backups(folder);
        for (Path old : backups.subList(Math.min(Math.max(1, config.keep()), backups.size()), backups.size())) {
            Files.delete(old);
        }
    }

    /** The backups that this service has made, the newest first. Other files in the folder are left alone. */
    private List<Path> backups(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isBackup(file.getFileName().toString()))
                    .sorted((one, other) -> madeAt(other).compareTo(madeAt(one)))
                    .toList();
        }
    }

    private boolean isBackup(String name) {
        try {
            return name.startsWith(PREFIX) && name.endsWith(ending) && madeAt(Path.of(name)) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Instant madeAt(Path backup) {
        String name = backup.getFileName().toString();
        return Instant.from(STAMP.parse(name.substring(PREFIX.length(), name.length() - ending.length())));
    }
}
