package dev.dragoman.operations;

import dev.dragoman.background.BackgroundTask;
import dev.dragoman.releasing.Scheduling;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
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
    private final BackgroundTask task;
    private volatile boolean derived;

    ReleaseTimer(Scheduling scheduling, Clock clock) {
        this.scheduling = scheduling;
        task = BackgroundTask.whenDue(LOG, "The release timer", MAX_SLEEP, () -> {
            Optional<Instant> due = round();
            return sleep(clock.instant(), due);
        });
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        task.start(timer, MAX_SLEEP);
    }

    void onStop(@Observes ShutdownEvent event) {
        task.stop();
    }

    /** Releases what is due, under the zone rules of this start, and returns when the next is due. */
    Optional<Instant> round() {
        if (!derived) {
            derived = scheduling.deriveAgain();
        }
        return scheduling.releaseDue();
    }

    /** How long to sleep, rounded up so as not to wake too early. */
    static Duration sleep(Instant now, Optional<Instant> due) {
        return due.map(at -> Duration.between(now, at).plusMillis(1))
                .filter(until -> until.compareTo(MAX_SLEEP) < 0)
                .map(until -> until.isNegative() ? Duration.ZERO : until)
                .orElse(MAX_SLEEP);
    }
}
