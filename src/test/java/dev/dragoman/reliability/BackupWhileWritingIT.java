package dev.dragoman.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.reliability.ServiceProcess.Ended;
import dev.dragoman.reliability.WorkingEditor.Acknowledged;
import dev.dragoman.storage.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups by the command and by the service itself, while several editors upload, save, review and release; each is restored
 * into a store of its own.
 */
@Tag("reliability")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class BackupWhileWritingIT {

    private static final int EDITORS = 4;
    private static final int BACKUPS = 2;
    private static final int ACTS_BETWEEN = 20;
    private static final int ATTEMPTS = 20;
    private static final Pattern SCHEDULED = Pattern.compile("dragoman-(\\d{8}T\\d{6}Z)[.](db|zip)");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A backup, and what each editor had done when it was begun and when it was complete. */
    private record Backup(Path file, List<Acknowledged> before, List<Acknowledged> after) {

        boolean hadNoActBeside() {
            return after.equals(before);
        }
    }

    private volatile CountDownLatch acts = new CountDownLatch(0);

    @TempDir
    Path folder;

    @Test
    void aBackupHasAllThatWasAcknowledgedBeforeItAndNothingHalfDone() throws Exception {
        List<WorkingEditor> editors = new ArrayList<>();
        List<Backup> backups = new ArrayList<>();
        Path scheduled = folder("scheduled");
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS);
        try (ServiceProcess service = new ServiceProcess(folder("written"), store("backup_while_writing"))) {
            service.start(Map.of("dragoman.backup.folder", scheduled.toString(), "dragoman.backup.every", "1s"));
            ServiceClient client = new ServiceClient(service.address());
            String reviewer = client.newAdmin("reviewer");
            List<Future<?>> work = new ArrayList<>();
            for (int number = 1; number <= EDITORS; number++) {
                WorkingEditor editor = new WorkingEditor("test-backup-" + number, reviewer, () -> acts.countDown());
                editor.begin(client);
                editors.add(editor);
            }
            acts = new CountDownLatch(ACTS_BETWEEN);
            for (WorkingEditor editor : editors) {
                work.add(threads.submit(() -> {
                    editor.work(client);
                    return null;
                }));
            }

            for (int number = 1; number <= BACKUPS; number++) {
                acts.await();
                backups.add(backup(service, editors, folder.resolve("backup-" + number)));
                acts = new CountDownLatch(ACTS_BETWEEN);
            }
            backups.add(scheduledBackup(scheduled, editors));
            acts.await();
            service.kill();
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        for (Backup backup : backups) {
            checkRestored(backup, editors);
        }
    }

    /** A backup beside which an act was acknowledged: a fast one may end before. */
    private static Backup backup(ServiceProcess service, List<WorkingEditor> editors, Path files) throws Exception {
        Backup backup = null;
        for (int attempt = 1; attempt <= ATTEMPTS && (backup == null || backup.hadNoActBeside()); attempt++) {
            Path file = files.resolveSibling(files.getFileName() + "-" + attempt);
            List<Acknowledged> before = acknowledged(editors);
            assertSucceeds(service.run("backup", file.toString()));
            backup = new Backup(file, before, acknowledged(editors));
        }
        assertThat(backup.hadNoActBeside()).isFalse();
        return backup;
    }

    /** The next backup that the service makes by itself: it looks every minute whether it is time for one. */
    private static Backup scheduledBackup(Path backups, List<WorkingEditor> editors) throws Exception {
        NavigableMap<Instant, List<Acknowledged>> done = new TreeMap<>();
        Optional<Path> made;
        do {
            done.put(Instant.now(), acknowledged(editors));
            Thread.sleep(20);
            try (Stream<Path> files = Files.list(backups)) {
                made = files.filter(file -> isBegunAfter(file, done.firstKey())).findFirst();
            }
        } while (made.isEmpty());
        List<Acknowledged> after = acknowledged(editors);
        Backup backup = new Backup(
                made.get(), done.floorEntry(begun(made.get()).orElseThrow()).getValue(), after);
        assertThat(backup.hadNoActBeside()).isFalse();
        return backup;
    }

    private static boolean isBegunAfter(Path file, Instant instant) {
        return begun(file).filter(begun -> begun.isAfter(instant)).isPresent();
    }

    /** When a complete backup was begun, in whole seconds, by its name. */
    private static Optional<Instant> begun(Path file) {
        Matcher name = SCHEDULED.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(Instant.from(STAMP.parse(name.group(1)))) : Optional.empty();
    }

    private static List<Acknowledged> acknowledged(List<WorkingEditor> editors) {
        return editors.stream().map(WorkingEditor::acknowledged).toList();
    }

    private void checkRestored(Backup backup, List<WorkingEditor> editors) throws Exception {
        String name = "restored_"
                + backup.file().getFileName().toString().replaceAll("\\W", "_").toLowerCase(Locale.ROOT);
        try (ServiceProcess restored = new ServiceProcess(folder(name), store(name))) {
            assertSucceeds(restored.run("restore", backup.file().toString()));
            assertThat(assertSucceeds(restored.run("verify"))).contains("The store is sound");
            restored.start();
            ServiceClient client = new ServiceClient(restored.address());
            for (int i = 0; i < editors.size(); i++) {
                editors.get(i)
                        .checkCopy(
                                client, backup.before().get(i), backup.after().get(i));
            }
        }
    }

    private static String assertSucceeds(Ended command) {
        assertThat(command.status()).as(command.output()).isZero();
        return command.output();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    private static Map<String, String> store(String name) {
        return TestStore.isPostgresql() ? TestStore.emptyDatabase(name) : Map.of();
    }
}
