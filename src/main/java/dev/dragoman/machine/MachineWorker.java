package dev.dragoman.machine;

import dev.dragoman.background.BackgroundTask;
import dev.dragoman.background.BackgroundWorker;
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
import java.util.concurrent.ScheduledExecutorService;
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
    private final BackgroundWorker worker;
    private final BackgroundTask cleanUp;

    MachineWorker(
            Store store, JobRun run, MachineConfig config, Providers providers, StorageConfig storage, Clock clock) {
        this.store = store;
        this.run = run;
        this.config = config;
        this.provider = providers.configured();
        this.clock = clock;
        lock = storage.store().skipLocked();
        worker = new BackgroundWorker(
                LOG,
                "Machine translation",
                BackgroundWorker.threads("machine-translation", config.concurrency()),
                config.poll(),
                this::round);
        cleanUp = BackgroundTask.every(LOG, "Removing old jobs of machine translation", CLEAN_UP, this::forget);
    }

    void onStart(@Observes StartupEvent event, Instance<ScheduledExecutorService> timer) {
        if (provider.isPresent()) {
            worker.start(timer.get(), config.poll());
            cleanUp.start(timer.get(), CLEAN_UP);
        }
    }

    void onWrite(@Observes WriteCommitted event) {
        worker.wake();
    }

    void onStop(@Observes ShutdownEvent event) {
        cleanUp.stop();
        // A request under way is answered, or made again after a while.
        worker.stop();
    }

    /** Makes requests while a job is due. After a failure, what was taken is due again after a while. */
    private void round() {
        Optional<MachineJob> taken = take();
        while (taken.isPresent()) {
            run.proceed(taken.get(), provider.orElseThrow());
            taken = worker.isStopped() ? Optional.empty() : take();
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
