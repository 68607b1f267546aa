package dev.dragoman.memory;

import dev.dragoman.editions.changes.ChangesNotified;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.memory.MemoryQueue.Due;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private static final long POLL_SECONDS = 2;

    /** Translations per transaction: other writers wait no longer than for these. */
    private static final int BATCH = 5;

    private final Store store;
    private final Remembering remembering;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ThreadPoolExecutor rounds;
    private volatile Future<?> poll;
    private volatile boolean started;
    private volatile boolean stopping;
    private boolean failing;

    MemoryFollower(Store store, Remembering remembering) {
        this.store = store;
        this.remembering = remembering;
        rounds =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), MemoryFollower::thread);
        rounds.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "memory-follower");
        thread.setDaemon(true);
        return thread;
    }

    void onStart(@Observes @Priority(LAST) StartupEvent event, ScheduledExecutorService timer) {
        started = true;
        poll = timer.scheduleWithFixedDelay(this::wake, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
    }

    void onWrite(@Observes WriteCommitted event) {
        if (started) {
            wake();
        }
    }

    void onNotification(@Observes ChangesNotified event) {
        if (started) {
            wake();
        }
    }

    /** Waits for the batch under way, as the store is closed next. */
    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (poll != null) {
            poll.cancel(false);
        }
        rounds.shutdown();
        if (!rounds.awaitTermination(POLL_SECONDS, TimeUnit.SECONDS)) {
            rounds.shutdownNow();
        }
    }

    /** Starts a round, unless one is waiting to start. */
    private void wake() {
        if (!stopping && waiting.compareAndSet(false, true)) {
            rounds.execute(() -> {
                waiting.set(false);
                round();
            });
        }
    }

    private void round() {
        try {
            run();
            failing = false;
        } catch (RuntimeException e) {
            // Once for each outage, which may last many rounds.
            LOG.logf(
                    failing ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "The translation memory cannot be brought up to date; it will be retried: %s",
                    e.getMessage());
            failing = true;
        }
    }

    /** Writes what is due, batch by batch. */
    private void run() {
        List<Due> batch = next();
        while (!batch.isEmpty() && !stopping) {
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
