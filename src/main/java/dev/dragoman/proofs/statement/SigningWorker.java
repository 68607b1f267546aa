package dev.dragoman.proofs.statement;

import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.proofs.keys.SigningConfig;
import dev.dragoman.storage.StoreUnavailable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Signs in the background: right after each write of this instance, and once a second for what other instances, schedules
 * and imports wrote, or what an instance left unsigned when it died. Nothing of it is part of the startup.
 */
@Singleton
public class SigningWorker {

    private static final Logger LOG = Logger.getLogger(SigningWorker.class);
    private static final long INTERVAL_MILLIS = 1_000;
    private static final long STOP_SECONDS = 2;

    private final Signing signing;
    private final SigningConfig config;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private ThreadPoolExecutor rounds;
    private Future<?> poll;
    private boolean begun;
    private boolean failing;

    SigningWorker(Signing signing, SigningConfig config) {
        this.signing = signing;
        this.config = config;
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        rounds = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "signing");
            thread.setDaemon(true);
            return thread;
        });
        rounds.allowCoreThreadTimeOut(true);
        // Without the key, answers are sent unsigned.
        long first = config.httpMessages() ? 0 : INTERVAL_MILLIS;
        poll = config.enabled()
                ? timer.scheduleWithFixedDelay(this::wake, first, INTERVAL_MILLIS, TimeUnit.MILLISECONDS)
                : timer.schedule(() -> rounds.execute(this::stop), INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    void onWrite(@Observes WriteCommitted event) {
        wake();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (rounds != null) {
            poll.cancel(false);
            rounds.shutdown();
            // What is not signed by then is signed by the next start.
            rounds.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void wake() {
        if (config.enabled() && rounds != null && !rounds.isShutdown() && waiting.compareAndSet(false, true)) {
            rounds.execute(() -> {
                waiting.set(false);
                round();
            });
        }
    }

    /** Signs all that is to be signed. Failures are logged, and the next round retries. */
    private void round() {
        try {
            if (!begun) {
                signing.begin();
            }
            while (isRunning() && signing.next()) {
                LOG.debug("Signing: a batch is done");
            }
            while (isRunning() && signing.nextOfRevokedKeys()) {
                LOG.info("Signing: statements of a revoked key are signed again");
            }
            begun = true;
            failing = false;
        } catch (RuntimeException e) {
            report(e);
        }
    }

    private boolean isRunning() {
        return !rounds.isShutdown();
    }

    private void report(RuntimeException fault) {
        boolean passing = fault instanceof StoreUnavailable;
        LOG.logf(
                failing || passing ? Logger.Level.DEBUG : Logger.Level.WARN,
                "Signing: editions are not signed for now; retrying: %s",
                fault.getMessage());
        failing = failing || !passing;
    }

    private void stop() {
        try {
            signing.stop();
        } catch (RuntimeException e) {
            report(e);
        }
    }
}
