package dev.dragoman.reliability;

import static dev.dragoman.reliability.StoreFaults.LARGE;
import static dev.dragoman.reliability.StoreFaults.SMALL;
import static dev.dragoman.reliability.StoreFaults.WRITING;
import static dev.dragoman.reliability.StoreFaults.assertIsUnavailable;
import static dev.dragoman.reliability.StoreFaults.record;
import static dev.dragoman.reliability.StoreFaults.untilWritten;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.reliability.ServiceProcess.Ended;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What the built artifact does when the volume of its SQLite database cannot be written, and when it can be again. */
@Tag("reliability")
@DisabledIfSystemProperty(named = "test.store", matches = "postgresql")
class VolumeFaultsIT {

    /** More than the pool has connections, so that new ones are opened. */
    private static final int REQUESTS = 16;

    private static final int MANY_RECORDS = 200;
    private static final List<String> UNCACHED =
            List.of("/en/", "/fr/", "/ja/", "/api/records", "/api/records?lang=de");

    @TempDir
    Path folder;

    @Test
    void whileTheVolumeIsReadOnlyReadersAreServedAndWritesAreAnswered503() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, Map.of())) {
            service.start();
            ServiceClient client = new ServiceClient(service.address());
            assertThat(client.put(SMALL, record(1), false).statusCode()).isEqualTo(201);
            // By then the key has been written.
            assertThat(client.read("/.well-known/dragoman/keys.json").statusCode())
                    .isEqualTo(200);

            ReadOnlyVolume volume = ReadOnlyVolume.begin(folder);
            try {
                for (HttpResponse<String> answer : together(number -> client.put(LARGE + number, record(1), false))) {
                    assertIsUnavailable(answer);
                }
                for (HttpResponse<String> answer : together(number -> client.readAsEditor(SMALL + "/draft"))) {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                }
                assertReadersAreServedAndWritersAreNot(client);
            } finally {
                volume.end();
            }

            // A connection that was opened meanwhile fails once more before it is renewed.
            for (HttpResponse<String> answer : together(number -> untilWritten(client, LARGE + number))) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            }
            assertThat(client.read(WRITING).statusCode()).isEqualTo(200);
            assertThat(service.run("verify").output()).contains("The store is sound");
        }
    }

    @Test
    void aStartOnAReadOnlyVolumeIsRefusedWithOneSentenceAndItsCopyServes(@TempDir Path elsewhere) throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, Map.of())) {
            service.start();
            assertThat(new ServiceClient(service.address())
                            .put(SMALL, record(1), false)
                            .statusCode())
                    .isEqualTo(201);
            service.stop();

            ReadOnlyVolume volume = ReadOnlyVolume.begin(folder);
            try {
                Ended start = service.run();

                assertThat(start.status()).as(start.output()).isEqualTo(1);
                assertThat(start.output())
                        .containsOnlyOnce("dragoman.data-dir is \"" + folder + "\": the folder cannot be written to")
                        .doesNotContain("\tat ");
                Files.copy(folder.resolve("dragoman.db"), elsewhere.resolve("dragoman.db"));
            } finally {
                volume.end();
            }
        }
        try (ServiceProcess service = new ServiceProcess(elsewhere, Map.of())) {
            service.start();

            assertThat(new ServiceClient(service.address())
                            .readAsEditor(SMALL + "/draft")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whileTheVolumeIsFullReadersAreServedAndWritesAreAnswered503() throws Exception {
        try (SmallVolume volume = SmallVolume.mount(folder.resolve("volume"), 64);
                ServiceProcess service = new ServiceProcess(volume.folder("data"), Map.of())) {
            service.start();
            ServiceClient client = new ServiceClient(service.address());

            volume.fill();
            // The write-ahead log may have room that is used again.
            int stored = 0;
            HttpResponse<String> answer = client.put(LARGE + stored, record(200), false);
            while (answer.statusCode() == 201 && stored < MANY_RECORDS) {
                stored++;
                answer = client.put(LARGE + stored, record(200), false);
            }

            assertIsUnavailable(answer);
            assertReadersAreServedAndWritersAreNot(client);
            assertThat(client.readAsEditor(LARGE + stored + "/draft").statusCode())
                    .isEqualTo(404);

            volume.free();
            assertThat(client.put(LARGE + stored, record(200), false).statusCode())
                    .isEqualTo(201);
            assertThat(client.read(WRITING).statusCode()).isEqualTo(200);
            for (int number = 0; number <= stored; number++) {
                assertThat(client.readAsEditor(LARGE + number + "/draft").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private static void assertReadersAreServedAndWritersAreNot(ServiceClient client) throws Exception {
        for (String path : UNCACHED) {
            assertThat(client.read(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(client.read("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(client.read("/q/health/ready").statusCode()).isEqualTo(200);
        HttpResponse<String> writing = client.read(WRITING);
        assertThat(writing.statusCode()).as(writing.body()).isEqualTo(503);
    }

    private interface Request {

        HttpResponse<String> send(int number) throws Exception;
    }

    private static List<HttpResponse<String>> together(Request request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(REQUESTS);
        try {
            List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                int number = i;
                requests.add(() -> request.send(number));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> each : threads.invokeAll(requests)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
