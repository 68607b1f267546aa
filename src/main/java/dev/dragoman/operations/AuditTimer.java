package dev.dragoman.operations;

import dev.dragoman.access.administration.AuditRetention;
import dev.dragoman.background.BackgroundTask;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;

/** Removes old entries of the audit log soon after startup, and then every six hours, if the operator has set a retention. */
@Singleton
public class AuditTimer {

    private static final Logger LOG = Logger.getLogger(AuditTimer.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration INTERVAL = Duration.ofHours(6);

    private final AuditRetention retention;
    private final BackgroundTask task;

    AuditTimer(AuditRetention retention) {
        this.retention = retention;
        task = BackgroundTask.every(LOG, "Removing old entries of the audit log", INTERVAL, this::round);
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        if (retention.isLimited()) {
            task.start(timer, FIRST);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        task.stop();
    }

    private void round() {
        int removed = retention.purge();
        if (removed > 0) {
            LOG.infof("Audit log: %d entries removed, as dragoman.audit.retention says", removed);
        }
    }
}
