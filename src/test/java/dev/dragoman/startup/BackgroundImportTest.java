package dev.dragoman.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dragoman.storage.FailingStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundImportTest {

    private final BackgroundImport importing = new BackgroundImport(null);
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void theStartupContinuesWhileTheImportIsRunning() {
        CountDownLatch end = new CountDownLatch(1);
        List<String> told = new ArrayList<>();
        importing.begin(() -> awaitUninterruptibly(end), executor);

        assertThatCode(() -> importing.await(Duration.ZERO)).doesNotThrowAnyException();
        importing.onEnd(() -> told.add("done"), failure -> told.add("failed"));
        assertThat(told).isEmpty();

        end.countDown();
        assertThatCode(() -> importing.await(Duration.ofMinutes(1))).doesNotThrowAnyException();
    }

    @Test
    void aFailureStopsAStartupThatWaitsForTheImport() {
        importing.begin(
                () -> {
                    throw new IllegalStateException("on purpose");
                },
                executor);

        assertThatIllegalStateException()
                .isThrownBy(() -> importing.await(Duration.ofMinutes(1)))
                .withMessage("on purpose");
    }

    @Test
    void anImportIsRepeatedWhileTheDatabaseIsUnavailable() {
        AtomicInteger attempts = new AtomicInteger();
        importing.begin(
                () -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw FailingStore.unavailable();
                    }
                },
                executor);

        assertThatCode(() -> importing.await(Duration.ofMinutes(1))).doesNotThrowAnyException();

        assertThat(attempts).hasValue(2);
    }

    @Test
    void theOutcomeOfTheImportIsReported() {
        List<String> told = new ArrayList<>();

        importing.begin(() -> {}, Runnable::run);
        importing.onEnd(() -> told.add("done"), failure -> told.add("failed"));
        importing.begin(
                () -> {
                    throw new IllegalStateException("on purpose");
                },
                Runnable::run);
        importing.onEnd(() -> told.add("done"), failure -> told.add(failure.getMessage()));

        assertThat(told).containsExactly("done", "on purpose");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
