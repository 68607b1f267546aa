package dev.dragoman.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class LargeFileThrottleTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<Duration> pauses = new ArrayList<>();
    private Duration now = Duration.ofHours(1);
    private final LargeFileThrottle throttle = new LargeFileThrottle(TIMEOUT, 4, () -> now.toNanos(), duration -> {
        pauses.add(duration);
        now = now.plus(duration);
    });

    @AfterEach
    void stopClients() {
        clients.shutdownNow();
    }

    @Test
    void theNextFileWaitsNineTimesAsLongAsTheLastOneTook() throws Exception {
        throttle.run(() -> after(Duration.ofMillis(100)));
        assertThat(pauses).isEmpty();

        throttle.run(() -> after(Duration.ofMillis(10)));
        assertThat(pauses).containsExactly(Duration.ofMillis(900));

        throttle.run(() -> after(Duration.ZERO));
        assertThat(pauses).containsExactly(Duration.ofMillis(900), Duration.ofMillis(90));
    }

    @Test
    void timeThatHasPassedSinceTheLastFileCounts() throws Exception {
        throttle.run(() -> after(Duration.ofMillis(100)));
        after(Duration.ofMillis(800));
        throttle.run(() -> after(Duration.ofMillis(10)));
        assertThat(pauses).containsExactly(Duration.ofMillis(100));

        after(Duration.ofMillis(90));
        throttle.run(() -> after(Duration.ZERO));
        assertThat(pauses).hasSize(1);
    }

    @Test
    void thePauseAfterALongOneIsLimited() throws Exception {
        throttle.run(() -> after(Duration.ofMinutes(1)));
        throttle.run(() -> after(Duration.ZERO));

        assertThat(pauses).containsExactly(LargeFileThrottle.MAX_PAUSE);
    }

    @Test
    void aFileThatFailsIsFollowedByAPauseToo() throws Exception {
        assertThatThrownBy(() -> throttle.run(() -> {
                    after(Duration.ofMillis(100));
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(throttle.run(() -> "done")).isEqualTo("done");
        assertThat(pauses).containsExactly(Duration.ofMillis(900));
    }

    @Test
    void filesAreProcessedOneAtATime() {
        LargeFileThrottle real = new LargeFileThrottle(TIMEOUT, 4);
        AtomicInteger running = new AtomicInteger();

        List<CompletableFuture<Integer>> files = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> run(real, () -> {
                            int others = running.getAndIncrement();
                            LockSupport.parkNanos(1_000_000);
                            running.decrementAndGet();
                            return others;
                        }),
                        clients))
                .toList();

        assertThat(files).allSatisfy(file -> assertThat(file.join()).isZero());
    }

    @Test
    void noMoreThanTheMaximumWait() {
        LargeFileThrottle one = new LargeFileThrottle(TIMEOUT, 1);
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> first = CompletableFuture.supplyAsync(
                () -> run(one, () -> {
                    begun.complete(null);
                    return end.join();
                }),
                clients);
        begun.join();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> run(one, () -> "done"), clients);
        while (one.queueLength() == 0) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> one.run(() -> "done")).isInstanceOf(LargeFileThrottle.BusyException.class);
        end.complete(null);
        first.join();
        assertThat(second.join()).isEqualTo("done");
    }

    @Test
    void aFileThatWaitsTooLongIsRejected() {
        LargeFileThrottle impatient = new LargeFileThrottle(Duration.ZERO, 4);

        assertThatThrownBy(() -> impatient.run(() -> run(impatient, () -> "done")))
                .hasCauseInstanceOf(LargeFileThrottle.BusyException.class);
    }

    @Test
    void aFileThatIsInterruptedInThePauseLetsOthersBeProcessed() throws Exception {
        AtomicInteger sleeps = new AtomicInteger();
        LargeFileThrottle interrupted = new LargeFileThrottle(TIMEOUT, 4, () -> now.toNanos(), duration -> {
            if (sleeps.incrementAndGet() == 1) {
                throw new InterruptedException();
            }
        });
        interrupted.run(() -> after(Duration.ofMillis(100)));

        assertThatThrownBy(() -> interrupted.run(() -> "done")).isInstanceOf(InterruptedException.class);

        assertThat(interrupted.run(() -> "done")).isEqualTo("done");
        assertThat(sleeps).hasValue(2);
    }

    private String after(Duration duration) {
        now = now.plus(duration);
        return "done";
    }

    private static <T> T run(LargeFileThrottle throttle, Supplier<T> work) {
        try {
            return throttle.run(work);
        } catch (InterruptedException | LargeFileThrottle.BusyException e) {
            throw new IllegalStateException(e);
        }
    }
}
