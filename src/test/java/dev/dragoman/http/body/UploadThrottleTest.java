package dev.dragoman.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class UploadThrottleTest {

    private static final Duration LONG_TIMEOUT = Duration.ofMinutes(1);
    private static final byte[] LARGE = new byte[90];
    private static final byte[] SMALL = new byte[10];

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean ended;

    @AfterEach
    void endTheWork() {
        end.complete(null);
        others.shutdown();
    }

    @Test
    void aLargeBodyWaitsForAnother() throws Exception {
        UploadThrottle throttle = throttle(LONG_TIMEOUT);
        startWork(throttle, LARGE);

        CompletableFuture<String> second =
                CompletableFuture.supplyAsync(() -> throttle.run(LARGE, this::whenItRan), others);
        while (throttle.queueLength() == 0) {
            Thread.onSpinWait();
        }
        end.complete(null);

        assertThat(second.get()).isEqualTo("after");
    }

    @Test
    void aSmallBodyIsProcessedAtTheSameTime() throws Exception {
        UploadThrottle throttle = throttle(LONG_TIMEOUT);
        startWork(throttle, LARGE);

        assertThat(throttle.run(SMALL, this::whenItRan)).isEqualTo("beside");
    }

    @Test
    void aBodyLargerThanTheLimitIsProcessedAlone() {
        UploadThrottle throttle = throttle(LONG_TIMEOUT);

        assertThat(throttle.run(new byte[500], () -> "done")).isEqualTo("done");
        assertThat(throttle.run(new byte[500], () -> "again")).isEqualTo("again");
    }

    @Test
    void aBodyThatWaitsTooLongIsRejectedAsBusy() throws Exception {
        UploadThrottle throttle = throttle(Duration.ZERO);
        startWork(throttle, LARGE);

        assertThatThrownBy(() -> throttle.run(LARGE, () -> "done"))
                .isInstanceOfSatisfying(ProblemException.class, busy -> {
                    assertThat(busy.code()).isEqualTo(ProblemCode.BUSY);
                    assertThat(busy.members()).containsKey("retryAfter");
                });
    }

    @Test
    void workThatFailsReleasesItsPermits() {
        UploadThrottle throttle = throttle(Duration.ZERO);

        assertThatThrownBy(() -> throttle.run(LARGE, () -> {
                    throw new ProblemException(ProblemCode.INVALID_BUNDLE, "broken");
                }))
                .hasMessage("broken");

        assertThat(throttle.run(LARGE, () -> "done")).isEqualTo("done");
    }

    private static UploadThrottle throttle(Duration timeout) {
        return new UploadThrottle(100, timeout, new LargeFileThrottle(timeout, 1));
    }

    private String whenItRan() {
        return ended ? "after" : "beside";
    }

    /** Starts work that ends with the test; returns once it has its permits. */
    private void startWork(UploadThrottle throttle, byte[] body) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        others.execute(() -> throttle.run(body, () -> {
            begun.countDown();
            end.join();
            ended = true;
            return "done";
        }));
        begun.await();
    }
}
