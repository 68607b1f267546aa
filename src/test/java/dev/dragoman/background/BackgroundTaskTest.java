package dev.dragoman.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackgroundTaskTest {

    private static final Logger LOG = Logger.getLogger(BackgroundTaskTest.class);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofDays(1);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    /** What a round may throw. */
    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("on purpose"),
                new OutOfMemoryError("on purpose"),
                new StackOverflowError("on purpose"),
                new NoClassDefFoundError("on purpose"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void workThatFailsIsRepeatedUntilItSucceeds(Throwable fault) throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        BackgroundTask task = BackgroundTask.untilDone(LOG, "The test", () -> {
            if (attempts.incrementAndGet() == 1) {
                throwIt(fault);
            }
            done.countDown();
        });

        task.start(timer, SHORT);

        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(task.attempt()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void afterEachRoundThatFailsAnotherFollows(Throwable fault) throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(5);
        BackgroundTask task = BackgroundTask.every(LOG, "The test", SHORT, () -> {
            rounds.countDown();
            throwIt(fault);
        });

        task.start(timer, SHORT);
        boolean again = rounds.await(1, TimeUnit.MINUTES);

        task.stop();
        assertThat(again).isTrue();
    }

    @Test
    void afterAFailureTheNextRoundFollowsWithinAMinuteAndAQuarterHoweverLongTheIntervalIs() {
        AtomicBoolean failing = new AtomicBoolean(true);
        BackgroundTask task = BackgroundTask.every(LOG, "The test", LONG, () -> {
            if (failing.get()) {
                throw new IllegalStateException("on purpose");
            }
        });

        assertThat(task.attempt()).hasValueSatisfying(delay -> assertThat(delay)
                .isBetween(Duration.ofSeconds(45), Duration.ofSeconds(75)));
        failing.set(false);
        assertThat(task.attempt()).hasValue(LONG);
    }

    @Test
    void aRoundThatCannotBePlannedForLackOfMemoryIsPlannedLater() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        AtomicInteger failures = new AtomicInteger(1);
        ScheduledExecutorService full = new ScheduledThreadPoolExecutor(1) {
            @Override
            public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
                if (rounds.getCount() == 2 && failures.getAndDecrement() > 0) {
                    throw new OutOfMemoryError("on purpose");
                }
                return super.schedule(command, delay, unit);
            }
        };

        BackgroundTask.every(LOG, "The test", SHORT, rounds::countDown).start(full, SHORT);
        boolean again = rounds.await(1, TimeUnit.MINUTES);

        full.shutdownNow();
        assertThat(again).isTrue();
        assertThat(failures).hasNonPositiveValue();
    }

    @Test
    void noRoundFollowsAfterItWasStopped() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        BackgroundTask task = BackgroundTask.every(LOG, "The test", Duration.ZERO, rounds::incrementAndGet);
        task.start(timer, Duration.ZERO);

        // In the timer's only thread, so that no round is under way.
        int before = timer.submit(() -> {
                    task.stop();
                    return rounds.get();
                })
                .get();

        timer.schedule(() -> {}, 10, TimeUnit.MILLISECONDS).get();
        assertThat(rounds).hasValue(before);
    }

    private static void throwIt(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }
}
