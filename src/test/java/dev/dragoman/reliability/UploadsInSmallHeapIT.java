package dev.dragoman.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.startup.BuiltArtifact;
import dev.dragoman.storage.TestStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many authors upload files of the largest size at the same time, again and again, to a service with a small heap. */
@Tag("reliability")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class UploadsInSmallHeapIT {

    private static final int AUTHORS = 50;
    private static final int ROUNDS = 6;
    private static final int READERS = 4;
    private static final int QUIET_READS = 1_000;
    private static final Duration READ_INTERVAL = Duration.ofMillis(5);
    private static final int BODY_BYTES = 2 * 1024 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    private volatile boolean uploading;

    @TempDir
    Path folder;

    @Test
    void everyUploadIsStoredOrToldWhenToRetryAndEveryReadIsAnswered() throws Exception {
        Map<String, String> settings =
                TestStore.isPostgresql() ? TestStore.emptyDatabase("uploads_in_small_heap") : Map.of();
        String heap = BuiltArtifact.isNative() ? "-Xmx48m" : "-Xmx64m";
        try (ServiceProcess service = new ServiceProcess(folder, settings, heap)) {
            service.start();
            ServiceClient client = new ServiceClient(service.address());
            List<Author> authors = new ArrayList<>();
            for (int number = 0; number < AUTHORS; number++) {
                authors.add(new Author(client, number));
            }
            read(client, reads -> reads < QUIET_READS); // warm-up
            List<Duration> quiet = read(client, reads -> reads < QUIET_READS);

            List<Duration> loaded = uploadWhileReading(client, authors);

            assertThat(service.isAlive()).isTrue();
            assertThat(service.log()).doesNotContain("OutOfMemoryError");
            assertThat(answers.keySet()).contains(201, 503).isSubsetOf(200, 201, 429, 503);
            for (Author author : authors) {
                author.checkStored();
            }
            assertThat(service.run("verify"))
                    .satisfies(ended ->
                            assertThat(ended.status()).as(ended.output()).isZero());
            report(heap, quiet, loaded);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Duration> uploadWhileReading(ServiceClient client, List<Author> authors) throws Exception {
        uploading = true;
        List<Future<List<Duration>>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(threads.submit(() -> read(client, reads -> uploading)));
        }
        try {
            List<Callable<Void>> uploads = new ArrayList<>();
            for (Author author : authors) {
                uploads.add(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        count(author.upload(round));
                    }
                    return null;
                });
            }
            for (Future<Void> each : threads.invokeAll(uploads)) {
                each.get();
            }
        } finally {
            uploading = false;
        }
        List<Duration> times = new ArrayList<>();
        for (Future<List<Duration>> each : readers) {
            times.addAll(each.get());
        }
        return times;
    }

    /**
     * Reads a list again and again, and returns how long each read took.
     *
     * @param goOn whether to read on, after so many reads
     */
    private static List<Duration> read(ServiceClient client, IntPredicate goOn)
            throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        while (goOn.test(times.size())) {
            long begin = System.nanoTime();
            assertThat(client.read("/api/records?lang=fr").statusCode()).isEqualTo(200);
            times.add(Duration.ofNanos(System.nanoTime() - begin));
            LockSupport.parkNanos(READ_INTERVAL.toNanos());
        }
        return times;
    }

    private synchronized void count(int status) {
        answers.merge(status, 1, Integer::sum);
    }

    /** A row of the table in {@code docs/reliability.md}. */
    private void report(String heap, List<Duration> quiet, List<Duration> loaded) throws IOException {
        String store = TestStore.isPostgresql() ? "PostgreSQL" : "SQLite";
        Path reports = Files.createDirectories(Path.of("target", "reliability"));
        Files.writeString(
                reports.resolve("uploads-" + (TestStore.isPostgresql() ? "postgresql" : "sqlite") + ".md"),
                "| %s %s | %s | %s | %.1f ms | %.1f ms |%n"
                        .formatted(
                                BuiltArtifact.isNative() ? "native" : "jar",
                                heap,
                                store,
                                answers,
                                milliseconds99(quiet),
                                milliseconds99(loaded)));
    }

    private static double milliseconds99(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() * 99 / 100).toNanos() / 1e6;
    }

    /** Somebody who uploads one record again and again, and notes the last version that was acknowledged. */
    private static final class Author {

        private static final String PARAGRAPH =
                "The ministers confirmed their talks, and so on and on in a paragraph of an official text. ".repeat(6)
                        + "\n\n";

        private final ServiceClient client;
        private final String path;
        private final String token;
        private String title = "";
        private String tag = "";

        Author(ServiceClient client, int number) throws IOException, InterruptedException {
            this.client = client;
            this.path = "/api/records/test-large-" + number;
            this.token = client.newAdmin("test-author-" + number);
        }

        int upload(int round) throws IOException, InterruptedException {
            String sent = "Large, version " + round;
            HttpResponse<String> answer = client.put(path, token, body(sent), !tag.isEmpty());
            if (answer.statusCode() < 300) {
                title = sent;
                tag = answer.headers().firstValue("ETag").orElseThrow();
            } else {
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.headers().firstValue("Retry-After"))
                        .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9][0-9]*"));
            }
            return answer.statusCode();
        }

        void checkStored() throws IOException, InterruptedException {
            HttpResponse<String> draft = client.readAsEditor(path + "/draft");
            if (tag.isEmpty()) {
                assertThat(draft.statusCode()).isEqualTo(404);
            } else {
                assertThat(draft.headers().firstValue("ETag")).hasValue(tag);
                assertThat(draft.body()).contains('"' + title + '"');
            }
        }

        /** A sixth is text, whose exports are within the limit too; the rest is spaces, which are read all the same. */
        private static String body(String title) {
            String head = "---\nkind: statement\ntitle: " + title + "\nissued: 2024-01-02\n---\n\n";
            String text = head + PARAGRAPH.repeat(BODY_BYTES / 6 / PARAGRAPH.length());
            return text + " ".repeat(BODY_BYTES - text.length() - 1) + "\n";
        }
    }
}
