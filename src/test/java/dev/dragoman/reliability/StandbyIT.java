package dev.dragoman.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The primary of two PostgreSQL servers is killed under load and its synchronous standby promoted: no acknowledged write is lost,
 * cached reads go on, and so do writes without anyone touching the service. Runs in the profile {@code reliability} only.
 */
@Tag("reliability")
@EnabledIfSystemProperty(named = "test.store", matches = "postgresql")
@EnabledIfSystemProperty(named = "reliability.kills", matches = "[0-9]{2,}")
@Timeout(600)
class StandbyIT {

    private static final int WRITERS = 4;
    private static final int WRITES_BEFORE = 300;
    private static final int WRITES_AFTER = 300;
    private static final long TIMEOUT_MINUTES = 4;
    private static final String CACHED = "/api/records/nato-foreign-ministers-meeting-2023-04-05?lang=ja";
    private static final List<String> ALWAYS_ANSWERED = List.of(CACHED, "/q/health/ready");

    /** The text of each record that was acknowledged. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final CountDownLatch writesBefore = new CountDownLatch(WRITES_BEFORE);
    private final CountDownLatch writesAfter = new CountDownLatch(WRITES_AFTER);
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private final AtomicLong firstAfter = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean killed;
    private volatile boolean stopped;

    @Test
    void aPromotedStandbyHasEveryAcknowledgedWriteAndCachedReadsGoOn(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectory(folder.resolve("service"));
        try (ReplicatedPostgres servers = ReplicatedPostgres.start(folder);
                ServiceProcess service = new ServiceProcess(data, servers.settings())) {
            service.start();
            ServiceClient client = new ServiceClient(service.address());
            // The second read comes from the cache.
            assertThat(client.read(CACHED).statusCode()).isEqualTo(200);
            assertThat(client.read(CACHED).statusCode()).isEqualTo(200);
            IntStream.range(0, WRITERS).forEach(writer -> start(() -> write(client, writer)));
            ALWAYS_ANSWERED.forEach(path -> start(() -> read(client, path)));
            await(writesBefore);

            long kill = System.nanoTime();
            servers.killPrimary();
            killed = true;
            servers.promoteStandby();
            long promoted = System.nanoTime();
            await(writesAfter);
            stopped = true;
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(unexpected).isEmpty();
            List<String> lost = lost(client);
            report(lost, Duration.ofNanos(promoted - kill), Duration.ofNanos(firstAfter.get() - promoted));
            assertThat(lost).isEmpty();
            assertThat(service.run("verify").output()).contains("The store is sound");
        } finally {
            stopped = true;
        }
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "reliability");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void write(ServiceClient client, int writer) {
        for (int number = 1; !stopped; number++) {
            String slug = "standby-" + writer + "-" + number;
            String text = "Text number " + number + " of writer " + writer + ".";
            boolean after = killed;
            try {
                note(slug, text, after, client.put("/api/records/" + slug, file(text), false));
            } catch (IOException unanswered) {
                unexpected.add("PUT " + slug + ": " + unanswered);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void note(String slug, String text, boolean after, HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            acknowledged.put(slug, text);
            if (after) {
                firstAfter.compareAndSet(0, System.nanoTime());
                writesAfter.countDown();
            } else {
                writesBefore.countDown();
            }
        } else if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()) {
            refusals.incrementAndGet();
        } else {
            unexpected.add("PUT " + slug + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private void read(ServiceClient client, String path) {
        while (!stopped) {
            try {
                HttpResponse<String> answer = client.read(path);
                reads.incrementAndGet();
                if (answer.statusCode() != 200) {
                    unexpected.add("GET " + path + ": " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException unanswered) {
                unexpected.add("GET " + path + ": " + unanswered);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The acknowledged records that cannot be read as they were written. */
    private List<String> lost(ServiceClient client) throws IOException, InterruptedException {
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, String> record : acknowledged.entrySet()) {
            HttpResponse<String> draft = client.readAsEditor("/api/records/" + record.getKey() + "/draft");
            if (draft.statusCode() != 200 || !draft.body().contains(record.getValue())) {
                lost.add(record.getKey() + ": " + draft.statusCode() + " " + draft.body());
            }
        }
        return lost;
    }

    private void report(List<String> lost, Duration promotion, Duration recovery) throws IOException {
        String row = "| %d | %d | %d | 0 of %d | %d ms | %d ms |%n"
                .formatted(
                        acknowledged.size(),
                        lost.size(),
                        refusals.get(),
                        reads.get(),
                        promotion.toMillis(),
                        recovery.toMillis());
        Path folder = Files.createDirectories(Path.of("target", "reliability"));
        Files.writeString(folder.resolve("standby.md"), row, UTF_8);
    }

    private void await(CountDownLatch writes) throws InterruptedException {
        assertThat(writes.await(TIMEOUT_MINUTES, TimeUnit.MINUTES))
                .as("writes in time; unexpected: " + unexpected)
                .isTrue();
    }

    private static String file(String text) {
        return """
                ---
                kind: statement
                title: A record of the test
                issued: 1990-01-02
                ---

                %s
                """.formatted(text);
    }
}
