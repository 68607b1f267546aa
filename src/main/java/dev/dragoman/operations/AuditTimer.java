package dev.dragoman.operations;

import dev.dragoman.access.administration.AuditRetention;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes old entries of the audit log soon after startup, and then every six hours, if the operator has set a retention. */
@Singleton
public class AuditTimer {

    private static final Logger LOG = Logger.getLogger(AuditTimer.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration INTERVAL = Duration.ofHours(6);

    private final AuditRetention retention;
    private Future<?> rounds;

    AuditTimer(AuditRetention retention) {
        this.retention = retention;
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        if (retention.isLimited()) {
            rounds = timer.scheduleWithFixedDelay(
                    this::round, FIRST.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /** A failure is logged, and the next round retries. */
    private void round() {
        try {
            int removed = retention.purge();
            if (removed > 0) {
                LOG.infof("Audit log: %d entries removed, as dragoman.audit.retention says", removed);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Old entries of the audit log cannot be removed: %s", e.getMessage());
        }
    }
}
