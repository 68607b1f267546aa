package dev.dragoman.operations;

import dev.dragoman.releasing.Scheduling;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Wakes when a scheduled release is due, and every second to find releases that another instance has scheduled. It
 * starts one second after startup, so that it does not delay the first page.
 */
@Singleton
public class ReleaseTimer {

    private static final Logger LOG = Logger.getLogger(ReleaseTimer.class);
    private static final Duration MAX_SLEEP = Duration.ofSeconds(1);

    private final Scheduling scheduling;
    private final Clock clock;
    private volatile boolean stopped;
    private volatile boolean derived;
    private volatile Future<?> next;

    ReleaseTimer(Scheduling scheduling, Clock clock) {
        this.scheduling = scheduling;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        wakeIn(MAX_SLEEP, timer);
    }

    void onStop(@Observes ShutdownEvent event) {
        stopped = true;
        next.cancel(false);
    }

    private void wakeIn(Duration sleep, ScheduledExecutorService timer) {
        next = timer.schedule(() -> wake(timer), sleep.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void wake(ScheduledExecutorService timer) {
        Duration sleep = MAX_SLEEP;
        try {
            Optional<Instant> due = round();
            sleep = sleep(clock.instant(), due);
        } finally {
            // Even if there was not enough memory to log a failure: without the next round nothing would ever be
            // released again.
            if (!stopped) {
                wakeIn(sleep, timer);
            }
        }
    }

    /**
     * Releases what is due, under the zone rules of this start, and returns when the next is due. All failures,
     * including JVM errors, are logged, and the next round retries.
     */
    Optional<Instant> round() {
        try {
            if (!derived) {
                derived = scheduling.deriveAgain();
            }
            return scheduling.releaseDue();
        } catch (RuntimeException e) {
            LOG.warnf("The schedule of releases cannot be read: %s", e.getMessage());
            return Optional.empty();
        } catch (Error e) {
            LOG.error("The release timer failed; it will be retried", e);
            return Optional.empty();
        }
    }

    /** How long to sleep, rounded up so as not to wake too early. */
    static Duration sleep(Instant now, Optional<Instant> due) {
        return due.map(at -> Duration.between(now, at).plusMillis(1))
                .filter(until -> until.compareTo(MAX_SLEEP) < 0)
                .map(until -> until.isNegative() ? Duration.ZERO : until)
                .orElse(MAX_SLEEP);
    }
}
