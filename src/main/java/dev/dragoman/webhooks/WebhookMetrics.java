package dev.dragoman.webhooks;

import dev.dragoman.storage.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The metrics of webhooks; those of the queue are the same on all instances, and NaN while the database does not answer. */
@Singleton
public class WebhookMetrics {

    private static final double MILLIS = 1_000;

    void register(@Observes StartupEvent event, MeterRegistry meters, Store store, Clock clock) {
        Gauge.builder("dragoman.webhooks.queue", store, WebhookMetrics::pending)
                .description("Messages to webhooks that are not delivered yet")
                .register(meters);
        Gauge.builder("dragoman.webhooks.queue.age", store, from -> age(from, clock))
                .baseUnit("seconds")
                .description("How long the oldest message that is not delivered yet has waited; 0 if there is none")
                .register(meters);
        Gauge.builder("dragoman.webhooks.disabled", store, WebhookMetrics::disabled)
                .description("Webhooks that are disabled, by an admin or after failing for long")
                .register(meters);
    }

    private static double pending(Store store) {
        return store.read(tables -> tables.table(Deliveries.class).pending());
    }

    private static double age(Store store, Clock clock) {
        return store.read(tables -> tables.table(Deliveries.class).oldestPending())
                .map(queued -> Math.max(0, clock.millis() - queued) / MILLIS)
                .orElse(0.0);
    }

    private static double disabled(Store store) {
        return store.read(tables -> tables.table(Webhooks.class).disabled());
    }
}
