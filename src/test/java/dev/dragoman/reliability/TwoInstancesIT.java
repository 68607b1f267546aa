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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final int SWITCHES = 4;
    private static final int READERS = 2;
    private static final Duration LEAD_TIME = Duration.ofSeconds(10);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Duration READ_INTERVAL = Duration.ofMillis(5);

    private static final String RECORD = "/api/records/two-released";
    private static final String PAGE = "/en/two-released";
    private static final List<String> LISTS = List.of("/api/records", "/en/");
    private static final List<String> ADDRESSES =
            Stream.concat(Stream.of(RECORD, PAGE), LISTS.stream()).toList();

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private ServiceProcess one;
    private ServiceProcess other;
    /** How many migrations both have applied in their first start. */
    private long applied;

    @BeforeAll
    void startBothAtOnce(@TempDir Path folder) throws Exception {
        Map<String, String> settings = new HashMap<>(TestStore.emptyDatabase("two_instances"));
        settings.put("dragoman.signing.key", key(folder).toString());
        settings.put("dragoman.log.origin", "two-instances.example");
        one = new ServiceProcess(Files.createDirectory(folder.resolve("one")), settings);
        other = new ServiceProcess(Files.createDirectory(folder.resolve("other")), settings);
        together(one::start, other::start);
        applied = Pattern.compile("([0-9]+) migrations applied")
                .matcher(one.log() + other.log())
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        one.close();
        other.close();
    }

    @Test
    void eachMigrationIsAppliedByOneOfBothAndEachRecordIsImportedByOne() throws Exception {
        long migrations;
        try (Stream<String> files = Files.lines(Path.of("src/main/resources/db/migrations.txt"))) {
            migrations = files.filter(file -> !file.startsWith("db/migration/sqlite/"))
                    .count();
        }
        // They may take turns: what is locked is a migration.
        assertThat(applied).isEqualTo(migrations);
        assertThat(changes(one)).isNotEmpty().isEqualTo(changes(other)).doesNotHaveDuplicates();
    }

    @Test
    void whatOneReleasesOrWithdrawsIsReadThroughTheOtherWhileReadersKeepItInItsCache() throws Exception {
        ServiceClient writer = new ServiceClient(one.address());
        ServiceClient reader = new ServiceClient(other.address());
        release(writer, "two-released", "round zero");
        awaitAll(reader, "round zero");
        long known = lastChange();
        AtomicBoolean stopped = new AtomicBoolean();
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(threads.submit(() -> readUntil(stopped, reader)));
        }

        List<Duration> delays = new ArrayList<>();
        List<Long> received = new ArrayList<>();
        try (ChangeSubscriber subscriber = new ChangeSubscriber(reader, epoch() + ":" + known)) {
            for (int round = 1; round <= ROUNDS; round++) {
                String text = "round " + round;
                release(writer, "two-released", text);
                delays.add(awaitText(reader, RECORD, text));
                awaitAll(reader, text);
                received.add(subscriber.next());
                assertThat(changes(other))
                        .filteredOn(change -> change.path("slug").asText().equals("two-released"))
                        .hasSize(round + 1);
            }
            done(writer.post(
                    RECORD + "/withdraw", ServiceProcess.TOKEN, "{\"mode\": \"withdrawn\", \"note\": \"An error\"}"));
            awaitWithdrawal(reader);
            received.add(subscriber.next());
            release(writer, "two-released", "the end");
            awaitAll(reader, "the end");
            received.add(subscriber.next());
        } finally {
            stopped.set(true);
        }

        for (Future<Integer> each : readers) {
            assertThat(each.get()).as("reads that were not answered 200").isZero();
        }
        assertThat(received).isEqualTo(numbersAfter(known));
        report("visibility.md", delays);
    }

    @Test
    void aSubscriberThatChangesToTheOtherInstanceMissesNothing() throws Exception {
        ServiceClient first = new ServiceClient(one.address());
        ServiceClient second = new ServiceClient(other.address());
        release(first, "two-followed", "in the beginning");
        long known = lastChange();
        List<Long> received = new ArrayList<>();

        try (ChangeSubscriber subscriber = new ChangeSubscriber(first, epoch() + ":" + known)) {
            for (int round = 1; round <= SWITCHES; round++) {
                release(first, "two-followed", "by one in round " + round);
                received.add(subscriber.next());
                subscriber.disconnect();
                release(first, "two-followed", "by one in round " + round + ", unseen");
                release(second, "two-followed", "by the other in round " + round + ", unseen");
                subscriber.connect(round % 2 == 0 ? first : second);
                received.add(subscriber.next());
                received.add(subscriber.next());
            }
        }

        assertThat(received).isEqualTo(numbersAfter(known));
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
    void scheduledReleasesAreMadeOnceAndNotBeforeTheirTime() throws Exception {
        Instant due = schedule("two-shared");

        awaitScheduled("two-shared");

        checkScheduled("two-shared", due);
        report("scheduled-both.md", scheduleDelays(due));
    }

    @Test
    void scheduledReleasesAreMadeOnceThoughTheInstanceThatTookThemIsKilled() throws Exception {
        Instant due = schedule("two-scheduled");

        one.kill();

        awaitScheduled("two-scheduled");
        report("scheduled-survivor.md", scheduleDelays(due));
        one.start();
        checkScheduled("two-scheduled", due);
        assertThat(changes(one)).isEqualTo(changes(other));
        assertThat(other.run("verify").output()).contains("The store is sound");
    }

    /** Schedules some releases for one time through the first instance, and returns that time. */
    private Instant schedule(String prefix) throws IOException, InterruptedException {
        ServiceClient client = new ServiceClient(one.address());
        for (int i = 1; i <= SCHEDULED; i++) {
            write(client, prefix + "-" + i, "at its time");
        }
        LocalDateTime at = LocalDateTime.now(TOKYO).plus(LEAD_TIME).truncatedTo(ChronoUnit.SECONDS);
        for (int i = 1; i <= SCHEDULED; i++) {
            done(client.post(
                    "/api/releases",
                    ServiceProcess.TOKEN,
                    "{\"at\": \"%s[%s]\", \"editions\": [{\"slug\": \"%s-%d\", \"locale\": \"en\"}]}"
                            .formatted(at, TOKYO, prefix, i)));
        }
        return at.atZone(TOKYO).toInstant();
    }

    private void awaitScheduled(String prefix) throws Exception {
        ServiceClient survivor = new ServiceClient(other.address());
        for (int i = 1; i <= SCHEDULED; i++) {
            awaitText(survivor, "/api/records/" + prefix + "-" + i, "at its time");
        }
    }

    private void checkScheduled(String prefix, Instant due) throws IOException, InterruptedException {
        List<JsonNode> made = changes(other).stream()
                .filter(change -> change.path("slug").asText().startsWith(prefix + "-"))
                .toList();
        assertThat(made).extracting(change -> change.path("slug").asText()).doesNotHaveDuplicates();
        assertThat(made).hasSize(SCHEDULED).allSatisfy(change -> assertThat(
                        Instant.parse(change.path("at").asText()))
                .isAfterOrEqualTo(due));
    }

    /** From the time of the releases until each was public and its instance had logged that, by the times in the logs of both. */
    private List<Duration> scheduleDelays(Instant due) {
        Pattern line = Pattern.compile("(?m)^([0-9:]{8}),([0-9]{3}) .* due at " + due + ", is done$");
        long begin = System.nanoTime();
        List<LocalTime> made = List.of();
        while (made.size() < SCHEDULED) {
            assertThat(System.nanoTime() - begin)
                    .as("releases in the logs: " + made)
                    .isLessThan(TIMEOUT.toNanos());
            LockSupport.parkNanos(READ_INTERVAL.toNanos());
            made = line.matcher(one.log() + "\n" + other.log())
                    .results()
                    .map(found -> LocalTime.parse(found.group(1) + "." + found.group(2)))
                    .toList();
        }
        assertThat(made).hasSize(SCHEDULED);
        LocalTime time = LocalTime.ofInstant(due, ZoneId.systemDefault());
        // At midnight, the times in the log begin again.
        return made.stream()
                .map(at -> Math.floorMod(
                        Duration.between(time, at).toMillis(),
                        Duration.ofDays(1).toMillis()))
                .map(Duration::ofMillis)
                .toList();
    }

    /** Reads all addresses again and again, and returns how many reads failed. */
    private static int readUntil(AtomicBoolean stopped, ServiceClient client) throws IOException, InterruptedException {
        int failed = 0;
        while (!stopped.get()) {
            for (String address : ADDRESSES) {
                failed += read(client, address).statusCode() == 200 ? 0 : 1;
            }
        }
        return failed;
    }

    /** As JSON under {@code /api}, and as a page elsewhere. */
    private static HttpResponse<String> read(ServiceClient client, String address)
            throws IOException, InterruptedException {
        return address.startsWith("/api/") ? client.read(address) : client.page(address);
    }

    /** Waits until the record and the lists show a text. */
    private static void awaitAll(ServiceClient client, String text) throws Exception {
        for (String address : ADDRESSES) {
            awaitText(client, address, text);
        }
    }

    /** Waits until the record shows the notice, and the lists do not show the record. */
    private static void awaitWithdrawal(ServiceClient client) throws Exception {
        for (String address : List.of(RECORD, PAGE)) {
            String shown = await(client, address, body -> body.contains("An error"));
            assertThat(shown).doesNotContain("It has round");
        }
        for (String address : LISTS) {
            await(client, address, body -> !body.contains("two-released"));
        }
    }

    /** Waits for a text, and returns how long it took. */
    private static Duration awaitText(ServiceClient client, String address, String text) throws Exception {
        long begin = System.nanoTime();
        await(client, address, body -> body.contains(text));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Waits until what is read is as expected. */
    private static String await(ServiceClient client, String address, Predicate<String> expected) throws Exception {
        long begin = System.nanoTime();
        String body = read(client, address).body();
        while (!expected.test(body)) {
            assertThat(System.nanoTime() - begin)
                    .as("still at " + address + ": " + body)
                    .isLessThan(TIMEOUT.toNanos());
            LockSupport.parkNanos(READ_INTERVAL.toNanos());
            body = read(client, address).body();
        }
        return body;
    }

    private static void write(ServiceClient client, String slug, String text) throws IOException, InterruptedException {
        String path = "/api/records/" + slug;
        boolean replaces = client.readAsEditor(path + "/draft").statusCode() == 200;
        done(client.put(path, """
                ---
                kind: statement
                title: A record with %1$s
                issued: 2026-11-01
                ---

                It has %1$s.
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

    private String epoch() throws IOException, InterruptedException {
        return json.readTree(done(new ServiceClient(one.address()).read("/api/changes?limit=1"))
                        .body())
                .path("epoch")
                .asText();
    }

    private long lastChange() throws IOException, InterruptedException {
        List<JsonNode> all = changes(one);
        return all.get(all.size() - 1).path("seq").asLong();
    }

    private List<Long> numbersAfter(long known) throws IOException, InterruptedException {
        return changes(one).stream()
                .map(change -> change.path("seq").asLong())
                .filter(number -> number > known)
                .toList();
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
    private static void report(String file, List<Duration> delays) throws IOException {
        List<Duration> sorted = delays.stream().sorted().toList();
        Path folder = Files.createDirectories(Path.of("target", "reliability"));
        Files.writeString(
                folder.resolve(file),
                "| %d | %d ms | %d ms | %d ms |%n"
                        .formatted(
                                sorted.size(),
                                sorted.get(sorted.size() / 2).toMillis(),
                                sorted.get((sorted.size() * 95 + 99) / 100 - 1).toMillis(),
                                sorted.get(sorted.size() - 1).toMillis()),
                UTF_8);
    }
}
