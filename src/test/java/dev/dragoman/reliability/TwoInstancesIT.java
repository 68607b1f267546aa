package dev.dragoman.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.storage.TestStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes of the built artifact over one PostgreSQL, which start at the same moment on an empty database. The profile
 * {@code reliability} makes more rounds.
 */
@Tag("reliability")
@EnabledIfSystemProperty(named = "test.store", matches = "postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoInstancesIT {

    private static final int ROUNDS = Math.min(100, Integer.getInteger("reliability.kills", 3) * 3);
    private static final int SCHEDULED = 5;
    private static final int READERS = 2;
    private static final Duration LEAD_TIME = Duration.ofSeconds(6);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Duration READ_INTERVAL = Duration.ofMillis(5);

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private ServiceProcess one;
    private ServiceProcess other;

    @BeforeAll
    void startBothAtOnce(@TempDir Path folder) throws Exception {
        Map<String, String> settings = new HashMap<>(TestStore.emptyDatabase("two_instances"));
        settings.put("dragoman.signing.key", key(folder).toString());
        settings.put("dragoman.log.origin", "two-instances.example");
        one = new ServiceProcess(Files.createDirectory(folder.resolve("one")), settings);
        other = new ServiceProcess(Files.createDirectory(folder.resolve("other")), settings);
        together(one::start, other::start);
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        one.close();
        other.close();
    }

    @Test
    void exactlyOneOfBothMakesTheTablesAndImportsTheRecords() throws Exception {
        assertThat(List.of(one.log(), other.log()))
                .filteredOn(log -> log.contains(" 0 migrations applied"))
                .hasSize(1);
        assertThat(changes(one)).isNotEmpty().isEqualTo(changes(other)).doesNotHaveDuplicates();
    }

    @Test
    void whatOneReleasesIsReadThroughTheOtherWhileReadersKeepItInItsCache() throws Exception {
        ServiceClient writer = new ServiceClient(one.address());
        ServiceClient reader = new ServiceClient(other.address());
        String record = "/api/records/two-released";
        release(writer, "two-released", "round zero");
        AtomicBoolean stopped = new AtomicBoolean();
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(threads.submit(() -> readUntil(stopped, reader, record)));
        }

        List<Duration> delays = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            String text = "round " + round;
            release(writer, "two-released", text);
            delays.add(awaitText(reader, record, text));
            assertThat(changes(other))
                    .filteredOn(change -> change.path("slug").asText().equals("two-released"))
                    .hasSize(round + 1);
        }
        stopped.set(true);

        for (Future<Integer> each : readers) {
            assertThat(each.get()).as("reads that were not answered 200").isZero();
        }
        report(delays);
    }

    @Test
    void ofTwoUploadsThroughBothThatReplaceOneVersionExactlyOneIsStored() throws Exception {
        ServiceClient first = new ServiceClient(one.address());
        ServiceClient second = new ServiceClient(other.address());
        write(first, "two-uploaded", "what both translate");
        String address = "/api/records/two-uploaded/translations/fr";
        done(first.put(address, translation("au début"), false));

        for (int round = 1; round <= ROUNDS; round++) {
            String tag = done(first.readAsEditor(address))
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            String fromOne = "par la première, " + round;
            String fromOther = "par la seconde, " + round;
            List<HttpResponse<String>> answers = together(
                    () -> first.replace(address, translation(fromOne), tag),
                    () -> second.replace(address, translation(fromOther), tag));

            List<Integer> statuses =
                    answers.stream().map(HttpResponse::statusCode).toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            String stored = statuses.get(0) == 200 ? fromOne : fromOther;
            assertThat(done(first.readAsEditor(address)).body()).contains(stored);
            assertThat(done(second.readAsEditor(address)).body()).contains(stored);
        }
    }

    @Test
    void scheduledReleasesAreMadeOnceThoughTheInstanceThatTookThemIsKilled() throws Exception {
        ServiceClient client = new ServiceClient(one.address());
        ServiceClient survivor = new ServiceClient(other.address());
        String at = LocalDateTime.now(TOKYO).plus(LEAD_TIME).truncatedTo(ChronoUnit.SECONDS) + "[" + TOKYO + "]";
        for (int i = 1; i <= SCHEDULED; i++) {
            write(client, "two-scheduled-" + i, "at its time");
            done(client.post(
                    "/api/releases",
                    ServiceProcess.TOKEN,
                    "{\"at\": \"%s\", \"editions\": [{\"slug\": \"two-scheduled-%d\", \"locale\": \"en\"}]}"
                            .formatted(at, i)));
        }

        one.kill();

        for (int i = 1; i <= SCHEDULED; i++) {
            awaitText(survivor, "/api/records/two-scheduled-" + i, "at its time");
        }
        one.start();
        assertThat(changes(other))
                .filteredOn(change -> change.path("slug").asText().startsWith("two-scheduled-"))
                .hasSize(SCHEDULED);
        assertThat(changes(one)).isEqualTo(changes(other));
        assertThat(other.run("verify").output()).contains("The store is sound");
    }

    /** Reads again and again, and returns how many reads failed. */
    private static int readUntil(AtomicBoolean stopped, ServiceClient client, String path)
            throws IOException, InterruptedException {
        int failed = 0;
        while (!stopped.get()) {
            failed += client.read(path).statusCode() == 200 ? 0 : 1;
        }
        return failed;
    }

    /** Waits for a text, and returns how long it took. */
    private static Duration awaitText(ServiceClient client, String path, String text) throws Exception {
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.read(path);
        while (!answer.body().contains(text)) {
            assertThat(System.nanoTime() - begin)
                    .as("waiting for \"" + text + "\" at " + path + ": " + answer.body())
                    .isLessThan(TIMEOUT.toNanos());
            LockSupport.parkNanos(READ_INTERVAL.toNanos());
            answer = client.read(path);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void write(ServiceClient client, String slug, String text) throws IOException, InterruptedException {
        String path = "/api/records/" + slug;
        boolean replaces = client.readAsEditor(path + "/draft").statusCode() == 200;
        done(client.put(path, """
                ---
                kind: statement
                title: A record of the test
                issued: 1990-01-02
                ---

                It has %s.
                """.formatted(text), replaces));
    }

    private static void release(ServiceClient client, String slug, String text)
            throws IOException, InterruptedException {
        write(client, slug, text);
        done(client.post(
                "/api/releases",
                ServiceProcess.TOKEN,
                "{\"editions\": [{\"slug\": \"" + slug + "\", \"locale\": \"en\"}]}"));
    }

    private static String translation(String text) {
        return "{\"title\": \"Un texte\", \"p1\": \"Ce texte est traduit " + text + ".\"}";
    }

    private List<JsonNode> changes(ServiceProcess service) throws IOException, InterruptedException {
        List<JsonNode> changes = new ArrayList<>();
        json.readTree(done(new ServiceClient(service.address()).read("/api/changes?limit=1000"))
                        .body())
                .path("changes")
                .forEach(changes::add);
        return changes;
    }

    /** Does both at the same moment. */
    private <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> each : threads.invokeAll(List.of(one, other))) {
            results.add(each.get());
        }
        return results;
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request() + " " + answer.body())
                .isBetween(200, 299);
        return answer;
    }

    /** Both instances sign with one key, as several instances should. */
    private static Path key(Path folder) throws IOException, GeneralSecurityException {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(folder.resolve("signing.pem"), pem);
    }

    /** A row of the table in {@code docs/reliability.md}. */
    private static void report(List<Duration> delays) throws IOException {
        List<Duration> sorted = delays.stream().sorted().toList();
        Path folder = Files.createDirectories(Path.of("target", "reliability"));
        Files.writeString(
                folder.resolve("visibility.md"),
                "| %d | %d ms | %d ms | %d ms |%n"
                        .formatted(
                                sorted.size(),
                                sorted.get(sorted.size() / 2).toMillis(),
                                sorted.get((sorted.size() * 95 + 99) / 100 - 1).toMillis(),
                                sorted.get(sorted.size() - 1).toMillis()),
                UTF_8);
    }
}
