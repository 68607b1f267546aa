package dev.dragoman.proofs.statement;

import dev.dragoman.background.BackgroundTask;
import dev.dragoman.background.BackgroundWorker;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.proofs.keys.SigningConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;

/**
 * Signs in the background: right after each write of this instance, and once a second for what other instances, schedules
 * and imports wrote, or what an instance left unsigned when it died. Nothing of it is part of the startup.
 */
@Singleton
public class SigningWorker {

    private static final Logger LOG = Logger.getLogger(SigningWorker.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final Signing signing;
    private final SigningConfig config;
    private final BackgroundWorker worker;
    private final BackgroundTask end;
    private boolean begun;

    SigningWorker(Signing signing, SigningConfig config) {
        this.signing = signing;
        this.config = config;
        worker = new BackgroundWorker(LOG, "Signing", "signing", INTERVAL, this::round);
        end = BackgroundTask.untilDone(LOG, "The end of signing", signing::stop);
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        if (config.enabled()) {
            // Without the key, answers are sent unsigned.
            worker.start(timer, config.httpMessages() ? Duration.ZERO : INTERVAL);
        } else {
            end.start(timer, INTERVAL);
        }
    }

    void onWrite(@Observes WriteCommitted event) {
        worker.wake();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        end.stop();
        // What is not signed by then is signed by the next start.
        worker.stop(STOP);
    }

    /** Signs all that is to be signed. */
    private void round() {
        if (!begun) {
            signing.begin();
        }
        while (!worker.isStopped() && signing.next()) {
            LOG.debug("Signing: a batch is done");
        }
        while (!worker.isStopped() && signing.nextOfRevokedKeys()) {
            LOG.info("Signing: statements of a revoked key are signed again");
        }
        begun = true;
    }
}
