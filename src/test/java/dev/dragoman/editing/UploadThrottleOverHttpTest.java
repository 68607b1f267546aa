package dev.dragoman.editing;

import static dev.dragoman.editing.Desk.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import dev.dragoman.http.body.BodyConfig;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While a file is processed that is as large as the limit. */
@QuarkusTest
@Timeout(600)
@RemoveLeftovers
class UploadThrottleOverHttpTest {

    private static final byte[] LARGE = new byte[1024 * 1024];
    private static final String RECORD = SampleRecords.file("A text of it.\n");

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    @Inject
    UploadThrottle throttle;

    @Inject
    BodyConfig config;

    @BeforeEach
    void startWork() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        others.execute(() -> throttle.run(LARGE, () -> {
            begun.countDown();
            return end.join();
        }));
        begun.await();
    }

    @AfterEach
    void endTheWork() {
        end.complete(null);
        others.shutdown();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/records/test-throttle, text/markdown, 201",
        "/api/records/test-no-such-record/translations/de, application/json, 404"
    })
    void anotherUploadWaitsForPermitsAndIsAnsweredThen(String address, String type, int status) {
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(
                () -> admin().contentType(type).body(RECORD).put(address), others);
        while (throttle.queueLength() == 0) {
            Thread.onSpinWait();
        }
        assertThat(answer).isNotDone();

        end.complete(null);

        assertThat(answer.join().statusCode()).isEqualTo(status);
    }

    @Test
    void oneBeyondTheLargeOnesThatMayWaitIsToldWhenToReturn() {
        int waiting = config.writeThreads() / 2;
        for (int i = 0; i < waiting; i++) {
            others.execute(() -> throttle.run(LARGE, () -> "done"));
        }
        while (throttle.queueLength() < waiting) {
            Thread.onSpinWait();
        }

        admin().contentType("text/markdown")
                .body(new byte[300_000])
                .put("/api/records/test-throttle")
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("1[0-9]|20"));
    }

    @Test
    void readersDoNotWait() {
        assertThat(admin().get("/api/records").statusCode()).isEqualTo(200);
    }
}
