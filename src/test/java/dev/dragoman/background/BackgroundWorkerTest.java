package dev.dragoman.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundWorkerTest {

    private static final Logger LOG = Logger.getLogger(BackgroundWorkerTest.class);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration OFTEN = Duration.ofMillis(1);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aRoundThatEndsWithAnErrorIsFollowedByOthers() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(5);
        BackgroundWorker worker = new BackgroundWorker(LOG, "The test", "test-worker", OFTEN, () -> {
            rounds.countDown();
            throw new StackOverflowError("on purpose");
        });

        worker.start(timer, OFTEN);
        boolean again = rounds.await(1, TimeUnit.MINUTES);

        worker.stop();
        assertThat(again).isTrue();
    }

    @Test
    void aThreadThatCannotBeStartedForLackOfMemoryIsStartedTheNextTime() throws InterruptedException {
        AtomicInteger failures = new AtomicInteger(1);
        CountDownLatch round = new CountDownLatch(1);
        ThreadPoolExecutor threads = BackgroundWorker.threads("test-worker", 1);
        threads.setThreadFactory(task -> {
            if (failures.getAndDecrement() > 0) {
                throw new OutOfMemoryError("unable to create native thread (on purpose)");
            }
            return new Thread(task, "test-worker");
        });
        BackgroundWorker worker = new BackgroundWorker(LOG, "The test", threads, NEVER, round::countDown);
        worker.start(timer, NEVER);

        assertThatCode(worker::wake).doesNotThrowAnyException();
        assertThat(round.getCount()).isOne();
        worker.wake();

        assertThat(round.await(1, TimeUnit.MINUTES)).isTrue();
        worker.stop();
    }

    @Test
    void whatComesDuringARoundIsSeenByOneMore() throws InterruptedException {
        Semaphore begun = new Semaphore(0);
        Semaphore end = new Semaphore(0);
        AtomicInteger rounds = new AtomicInteger();
        BackgroundWorker worker = new BackgroundWorker(LOG, "The test", "test-worker", NEVER, () -> {
            rounds.incrementAndGet();
            begun.release();
            end.acquireUninterruptibly();
        });
        worker.start(timer, NEVER);
        worker.wake();
        begun.acquire();

        worker.wake();
        worker.wake();
        worker.wake();
        end.release(2);

        begun.acquire();
        worker.stop(Duration.ofMinutes(1));
        assertThat(rounds).hasValue(2);
    }

    @Test
    void nobodyWakesItBeforeItIsStartedOrAfterItWasStopped() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        BackgroundWorker worker = new BackgroundWorker(LOG, "The test", "test-worker", NEVER, rounds::incrementAndGet);

        worker.wake();
        worker.start(timer, NEVER);
        worker.stop(Duration.ofMinutes(1));

        assertThatCode(worker::wake).doesNotThrowAnyException();
        assertThat(rounds).hasValue(0);
    }
}
