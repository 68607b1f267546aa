package dev.dragoman.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed (SIGKILL) at random moments while several editors upload, save, review and release. The system
 * property {@code reliability.kills} says how often; the profile {@code reliability} sets it. On a slow machine,
 * {@code reliability.minutes} says after how long fewer are enough.
 */
@Tag("reliability")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class KilledWhileWritingIT {

    private static final int KILLS = Integer.getInteger("reliability.kills", 3);
    private static final Optional<Duration> LIMIT =
            Optional.ofNullable(Integer.getInteger("reliability.minutes")).map(Duration::ofMinutes);
    private static final int EDITORS = 4;
    private static final int MOST_ACTS = 24;
    private static final Duration MOST_DELAY = Duration.ofMillis(20);

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Duration> recoveries = new ArrayList<>();

    private volatile CountDownLatch untilTheKill = new CountDownLatch(0);

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingHalfDoneIsVisibleHoweverOftenTheServiceIsKilled() throws Exception {
        Map<String, String> settings =
                TestStore.isPostgresql() ? TestStore.emptyDatabase("killed_while_writing") : Map.of();
        try (ServiceProcess service = new ServiceProcess(folder, settings)) {
            service.start();
            ServiceClient client = new ServiceClient(service.address());
            List<WorkingEditor> editors = editors(client);
            long begin = System.nanoTime();

            int kills = 0;
            while (kills < KILLS && !isOver(begin)) {
                killWhile(editors, client, service);
                kills++;
                recoveries.add(service.start());
                client = new ServiceClient(service.address());
                for (WorkingEditor editor : editors) {
                    editor.check(client);
                }
            }

            assertThat(service.run("verify"))
                    .satisfies(ended ->
                            assertThat(ended.status()).as(ended.output()).isZero());
            assertThat(kills).isBetween(LIMIT.isPresent() ? 1 : KILLS, KILLS);
            report(kills);
        }
    }

    private static boolean isOver(long begin) {
        return LIMIT.filter(limit -> System.nanoTime() - begin > limit.toNanos())
                .isPresent();
    }

    private List<WorkingEditor> editors(ServiceClient client) throws IOException, InterruptedException {
        String reviewer = client.newAdmin("reviewer");
        List<WorkingEditor> editors = new ArrayList<>();
        for (int number = 1; number <= EDITORS; number++) {
            WorkingEditor editor = new WorkingEditor("test-killed-" + number, reviewer, this::acknowledge);
            editor.begin(client);
            editors.add(editor);
        }
        return editors;
    }

    private void acknowledge() {
        acknowledged.incrementAndGet();
        untilTheKill.countDown();
    }

    /** Kills the service after a random number of acts, at a random moment of those that are under way. */
    private void killWhile(List<WorkingEditor> editors, ServiceClient client, ServiceProcess service) throws Exception {
        untilTheKill = new CountDownLatch(ThreadLocalRandom.current().nextInt(1, MOST_ACTS));
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (WorkingEditor editor : editors) {
                work.add(threads.submit(() -> {
                    try {
                        editor.work(client);
                    } finally {
                        // An editor whose request was rejected ends the round.
                        drain();
                    }
                    return null;
                }));
            }
            untilTheKill.await();
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MOST_DELAY.toNanos()));
            service.kill();
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void drain() {
        CountDownLatch latch = untilTheKill;
        while (latch.getCount() > 0) {
            latch.countDown();
        }
    }

    /** A row of the table in {@code docs/reliability.md}. */
    private void report(int kills) throws IOException {
        List<Duration> sorted = recoveries.stream().sorted().toList();
        Path reports = Files.createDirectories(Path.of("target", "reliability"));
        Files.writeString(
                reports.resolve(TestStore.isPostgresql() ? "kills-postgresql.md" : "kills-sqlite.md"),
                "| %s | %d | %d | 0 | %d ms | %d ms |%n"
                        .formatted(
                                TestStore.isPostgresql() ? "PostgreSQL" : "SQLite",
                                kills,
                                acknowledged.get(),
                                sorted.get(sorted.size() / 2).toMillis(),
                                sorted.get(sorted.size() - 1).toMillis()));
    }
}
