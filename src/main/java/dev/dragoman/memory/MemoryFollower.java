package dev.dragoman.memory;

import dev.dragoman.background.BackgroundWorker;
import dev.dragoman.editions.changes.ChangesNotified;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.memory.MemoryQueue.Due;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;

/**
 * Follows approvals, releases and withdrawals in the background, and with it what was approved before there was a memory:
 * right after each write of this instance, and regularly for what others wrote. What was interrupted is done again.
 */
@Singleton
public class MemoryFollower {

    private static final Logger LOG = Logger.getLogger(MemoryFollower.class);

    /** When the port is open. */
    private static final int LAST = 2;

    private static final Duration POLL = Duration.ofSeconds(2);

    /** Translations per transaction: other writers wait no longer than for these. */
    private static final int BATCH = 5;

    private final Store store;
    private final Remembering remembering;
    private final BackgroundWorker worker;

    MemoryFollower(Store store, Remembering remembering) {
        this.store = store;
        this.remembering = remembering;
        worker = new BackgroundWorker(LOG, "Updating the translation memory", "memory-follower", POLL, this::round);
    }

    void onStart(@Observes @Priority(LAST) StartupEvent event, ScheduledExecutorService timer) {
        worker.start(timer, POLL);
    }

    void onWrite(@Observes WriteCommitted event) {
        worker.wake();
    }

    void onNotification(@Observes ChangesNotified event) {
        worker.wake();
    }

    /** Waits for the batch under way, as the store is closed next. */
    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop(POLL);
    }

    /** Writes what is due, batch by batch. */
    private void round() {
        List<Due> batch = next();
        while (!batch.isEmpty() && !worker.isStopped()) {
            List<Due> due = batch;
            store.inTransaction(tables -> {
                due.forEach(translation -> remembering.write(tables, translation.record(), translation.locale()));
                return due.size();
            });
            batch = next();
        }
    }

    private List<Due> next() {
        return store.read(tables -> tables.table(MemoryQueue.class).first(BATCH));
    }
}
