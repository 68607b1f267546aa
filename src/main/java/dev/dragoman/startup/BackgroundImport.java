package dev.dragoman.startup;

import dev.dragoman.storage.StoreUnavailable;
import dev.dragoman.times.Backoff;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Imports the content folder in another thread, so that the port opens however long the import takes. */
@Singleton
public class BackgroundImport {

    private static final Logger LOG = Logger.getLogger(BackgroundImport.class);
    private static final int FIRST = -1;
    /** The port opens after all that observes the startup. */
    private static final int LAST = 1;

    private static final Backoff RETRY = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Instance<StartupImport> startupImport;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    BackgroundImport(Instance<StartupImport> startupImport) {
        this.startupImport = startupImport;
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent event, ScheduledExecutorService executor) {
        begin(() -> startupImport.get().run(), executor);
    }

    void begin(Runnable importing, Executor executor) {
        running = CompletableFuture.runAsync(() -> retryWhileUnavailable(importing), executor);
    }

    /** Any other failure would be repeated. */
    private void retryWhileUnavailable(Runnable importing) {
        boolean done = false;
        for (int attempt = 1; !done; attempt++) {
            try {
                importing.run();
                done = true;
            } catch (StoreUnavailable e) {
                LOG.warnf("Import: the database is unavailable; it will be retried: %s", e.getMessage());
                done = isStopped(
                        RETRY.after(attempt, ThreadLocalRandom.current().nextDouble()));
            }
        }
    }

    /** Waits before the next attempt, and returns whether the service ends. */
    private boolean isStopped(Duration delay) {
        try {
            return stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Gives a short import the time to finish before the port opens. */
    void onStarted(@Observes @Priority(LAST) StartupEvent event, ImportConfig config) throws InterruptedException {
        await(config.maxPortDelay());
    }

    /**
     * Waits for the import, but no longer than this.
     *
     * @throws RuntimeException if the import has failed
     */
    void await(Duration most) throws InterruptedException {
        try {
            running.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("The port opens before the import is complete; until then readiness is down");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        }
    }

    /** Calls one of these when the import ends, at once if it has ended. */
    void onEnd(Runnable success, Consumer<Throwable> failure) {
        CompletableFuture<Void> unused = running.whenComplete((done, error) -> {
            if (error == null) {
                success.run();
            } else {
                failure.accept(error instanceof CompletionException ? error.getCause() : error);
            }
        });
    }

    void onDelay(@Observes ShutdownDelayInitiatedEvent event) {
        stop();
    }

    /** Waits, as the store is closed next. */
    void onStop(@Observes ShutdownEvent event) {
        stop();
        running.exceptionally(error -> null).join();
    }

    private void stop() {
        startupImport.get().stop();
        stopped.countDown();
    }
}
