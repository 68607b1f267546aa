package dev.dragoman.webhooks;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.Backoff;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Records the outcome of an attempt: delivered, another attempt later, or failed; and disables webhooks that fail for long. */
@Singleton
public class DeliveryResults {

    private static final Logger LOG = Logger.getLogger(DeliveryResults.class);
    private static final Caller SERVICE = new Caller("dragoman", Set.of());

    private final Store store;
    private final WebhookConfig config;
    private final Audit audit;
    private final Counter delivered;
    private final Counter failed;
    private final Clock clock;

    DeliveryResults(Store store, WebhookConfig config, Audit audit, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
        delivered = counter(meters, "delivered");
        failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("dragoman.webhooks.attempts")
                .description("Attempts to deliver a message to a webhook")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** Records an attempt, with the duration of it. */
    public void record(Webhook webhook, Delivery delivery, Attempt attempt, Duration duration) {
        Optional<String> disabled = store.inTransaction(tables -> attempt.isAccepted()
                ? delivered(tables, delivery, attempt, duration)
                : failed(tables, webhook, delivery, attempt, duration));
        (attempt.isAccepted() ? delivered : failed).increment();
        disabled.ifPresent(
                reason -> LOG.warnf("Webhook %s (%s) is disabled: %s", webhook.name(), webhook.id(), reason));
    }

    /** Ends a delivery that may not be sent. */
    public void cancel(Delivery delivery, String reason) {
        store.inTransaction(tables -> end(
                tables,
                delivery,
                DeliveryState.CANCELLED,
                new Delivery.Result(Optional.empty(), Optional.empty(), Optional.of(reason))));
    }

    private Optional<String> delivered(Tables tables, Delivery delivery, Attempt attempt, Duration duration) {
        end(tables, delivery, DeliveryState.DELIVERED, result(attempt, duration));
        tables.table(Webhooks.class).recovered(delivery.webhookId());
        return Optional.empty();
    }

    /** Returns why the webhook has been disabled; empty if it has not. */
    private Optional<String> failed(
            Tables tables, Webhook webhook, Delivery delivery, Attempt attempt, Duration duration) {
        Instant now = clock.instant();
        tables.table(Webhooks.class).failing(webhook.id(), now.toEpochMilli());
        if (now.isAfter(delivery.queuedAt().plus(config.retryFor())) || attempt.isGone()) {
            end(tables, delivery, DeliveryState.FAILED, result(attempt, duration));
        } else {
            Instant due = now.plus(delay(delivery, attempt));
            tables.table(Deliveries.class)
                    .retry(
                            delivery.id(),
                            due.toEpochMilli(),
                            attempt.code(),
                            Optional.of(duration.toMillis()),
                            attempt.error());
        }
        return reasonToDisable(webhook, attempt, now)
                .filter(reason -> disable(tables, webhook, reason, SERVICE, audit, now));
    }

    private Duration delay(Delivery delivery, Attempt attempt) {
        Duration delay = new Backoff(config.firstRetry(), config.longestRetry())
                .after(delivery.attempts(), ThreadLocalRandom.current().nextDouble());
        return attempt.retryAfter()
                .filter(asked -> asked.compareTo(delay) > 0)
                .map(asked -> asked.compareTo(config.longestRetry()) < 0 ? asked : config.longestRetry())
                .orElse(delay);
    }

    private Optional<String> reasonToDisable(Webhook webhook, Attempt attempt, Instant now) {
        if (attempt.isGone()) {
            return Optional.of("The receiver answered 410 Gone, which asks for no further messages");
        }
        return webhook.failingSince()
                .filter(since -> !now.isBefore(since.plus(config.disableAfter())))
                .map(since -> "Every attempt since " + since + " has failed; the last one: "
                        + attempt.error().orElse(""));
    }

    /** Disables a webhook and ends what is pending for it; false if it is disabled already. */
    static boolean disable(Tables tables, Webhook webhook, String reason, Caller caller, Audit audit, Instant now) {
        if (tables.table(Webhooks.class).disable(webhook.id(), now.toEpochMilli(), reason) == 0) {
            return false;
        }
        tables.table(Deliveries.class).cancel(webhook.id(), now.toEpochMilli(), "The webhook was disabled");
        audit.add(
                tables,
                caller,
                "webhook.disable",
                null,
                null,
                Map.of("id", webhook.id(), "name", webhook.name(), "reason", reason));
        return true;
    }

    private boolean end(Tables tables, Delivery delivery, DeliveryState state, Delivery.Result result) {
        return tables.table(Deliveries.class)
                        .end(
                                delivery.id(),
                                state.name(),
                                clock.instant().toEpochMilli(),
                                result.code(),
                                result.durationMs(),
                                result.error())
                > 0;
    }

    private static Delivery.Result result(Attempt attempt, Duration duration) {
        return new Delivery.Result(attempt.code(), Optional.of(duration.toMillis()), attempt.error());
    }
}
