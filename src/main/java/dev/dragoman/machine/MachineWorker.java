package dev.dragoman.machine;

import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.machine.provider.MachineConfig;
import dev.dragoman.machine.provider.Provider;
import dev.dragoman.machine.provider.Providers;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Works on the jobs of machine translation, one request after the other: right after each write of this instance, and regularly for
 * jobs of others and for retries. Of several instances, each request is made by one; what an instance has taken when it
 * dies is requested by another after a while. Without a provider, nothing is ever started.
 */
@Singleton
public class MachineWorker {

    private static final Logger LOG = Logger.getLogger(MachineWorker.class);
    /** Beyond the timeout of a request, for glossaries and for storing the answer. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    private static final Duration KEEP_LOG = Duration.ofDays(30);
    private static final Duration CLEAN_UP = Duration.ofHours(1);

    private final Store store;
    private final JobRun run;
    private final MachineConfig config;
    private final Optional<Provider> provider;
    private final Clock clock;
    private final String lock;
    private final AtomicInteger started = new AtomicInteger();
    private ThreadPoolExecutor threads;
    private Future<?> poll;
    private Future<?> cleanUp;

    MachineWorker(
            Store store, JobRun run, MachineConfig config, Providers providers, StorageConfig storage, Clock clock) {
        this.store = store;
        this.run = run;
        this.config = config;
        this.provider = providers.configured();
        this.clock = clock;
        lock = storage.store().skipLocked();
    }

    void onStart(@Observes StartupEvent event, Instance<ScheduledExecutorService> timer) {
        if (provider.isPresent()) {
            int count = config.concurrency();
            threads = new ThreadPoolExecutor(count, count, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "machine-translation");
                thread.setDaemon(true);
                return thread;
            });
            threads.allowCoreThreadTimeOut(true);
            long interval = config.poll().toMillis();
            poll = timer.get().scheduleWithFixedDelay(this::wake, interval, interval, TimeUnit.MILLISECONDS);
            long hour = CLEAN_UP.toMillis();
            cleanUp = timer.get()
                    .scheduleWithFixedDelay(() -> threads.execute(this::forget), hour, hour, TimeUnit.MILLISECONDS);
        }
    }

    void onWrite(@Observes WriteCommitted event) {
        wake();
    }

    void onStop(@Observes ShutdownEvent event) {
        if (threads != null) {
            poll.cancel(false);
            cleanUp.cancel(false);
            // A request under way is answered, or made again after a while.
            threads.shutdown();
        }
    }

    private void wake() {
        if (threads == null || threads.isShutdown()) {
            return;
        }
        if (started.incrementAndGet() > config.concurrency() + 1) {
            // Those that run, and one that waits for its turn, find whatever is due.
            started.decrementAndGet();
            return;
        }
        threads.execute(() -> {
            started.decrementAndGet();
            round();
        });
    }

    /** Makes requests while a job is due. All failures are logged, and a later round retries. */
    private void round() {
        try {
            Optional<MachineJob> taken = take();
            while (taken.isPresent()) {
                run.proceed(taken.get(), provider.orElseThrow());
                taken = threads.isShutdown() ? Optional.empty() : take();
            }
        } catch (RuntimeException e) {
            // What was taken is due again after a while.
            LOG.warnf("A job of machine translation could not be worked on: %s", e.getMessage());
        }
    }

    private Optional<MachineJob> take() {
        Instant now = clock.instant();
        if (store.read(tables -> tables.table(MachineJobs.class).due(now.toEpochMilli())) == 0) {
            return Optional.empty();
        }
        Instant until = now.plus(config.timeout().multipliedBy(3)).plus(LEASE_MARGIN);
        return store.inTransaction(
                tables -> tables.table(MachineJobs.class).take(now.toEpochMilli(), until.toEpochMilli(), lock));
    }

    private void forget() {
        store.inTransaction(tables -> {
            tables.table(MachineJobs.class)
                    .forget(clock.instant().minus(KEEP_LOG).toEpochMilli());
            return tables.table(JobUnits.class).forget();
        });
    }
}
