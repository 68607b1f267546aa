package dev.dragoman.editions.changes;

import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.NotificationConnection;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.StoreUnavailable;
import dev.dragoman.times.Backoff;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Listens to the notifications of PostgreSQL, so that each instance sees at once what another one has released. It reconnects after
 * failures; polling finds what is released in the meantime. Nothing listens to SQLite, which serves one instance.
 */
@Singleton
public class ChangeListener {

    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    /** How often a silent connection is checked. */
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(10);

    private static final Backoff RETRY = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));

    private final StorageConfig config;
    private final Event<ChangesNotified> notified;
    private final CountDownLatch stopped = new CountDownLatch(1);
    /** 1 while this instance is notified. */
    private final AtomicInteger listening = new AtomicInteger();

    private volatile NotificationConnection current;

    ChangeListener(StorageConfig config, Event<ChangesNotified> notified) {
        this.config = config;
        this.notified = notified;
    }

    void onStart(@Observes StartupEvent event, MeterRegistry meters) {
        if (config.store() == DatabaseKind.POSTGRESQL) {
            Gauge.builder("dragoman.changes.listening", listening, AtomicInteger::get)
                    .description("Whether PostgreSQL notifies this instance of changes")
                    .register(meters);
            Thread thread = new Thread(this::listen, "change-listener");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stopped.countDown();
        NotificationConnection open = current;
        if (open != null) {
            open.close();
        }
    }

    private void listen() {
        int failures = 0;
        do {
            try (NotificationConnection connection = NotificationConnection.open(config.postgresql())) {
                current = connection;
                listening.set(1);
                if (failures > 0) {
                    LOG.info("The database sends notifications of changes again");
                    failures = 0;
                }
                // What was committed while nobody listened.
                tell();
                forward(connection);
            } catch (StoreUnavailable e) {
                listening.set(0);
                failures++;
                report(failures, e);
            } catch (RuntimeException | Error e) {
                listening.set(0);
                failures++;
                LOG.error("Listening to changes failed; it will be retried", e);
            }
        } while (!isStopped(failures));
    }

    private void forward(NotificationConnection connection) {
        while (stopped.getCount() > 0) {
            if (connection.await(CHECK_INTERVAL)) {
                tell();
            }
        }
    }

    private void tell() {
        try {
            notified.fire(new ChangesNotified());
        } catch (RuntimeException e) {
            // Polling repeats what failed.
            LOG.warnf("A notification of changes was not processed: %s", e.getMessage());
        }
    }

    private void report(int failures, StoreUnavailable fault) {
        if (stopped.getCount() > 0) {
            // Once for each outage, which may last many attempts.
            LOG.logf(
                    failures == 1 ? Logger.Level.WARN : Logger.Level.DEBUG,
                    "The database sends no notifications of changes; polling goes on: %s",
                    fault.getMessage());
        }
    }

    /** Waits before the next attempt, and returns whether the service ends. */
    private boolean isStopped(int failures) {
        Duration delay =
                RETRY.after(Math.max(failures, 1), ThreadLocalRandom.current().nextDouble());
        try {
            return stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
