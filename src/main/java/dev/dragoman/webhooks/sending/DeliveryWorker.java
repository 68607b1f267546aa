package dev.dragoman.webhooks.sending;

import dev.dragoman.background.BackgroundWorker;
import dev.dragoman.editions.changes.ChangesNotified;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.Store;
import dev.dragoman.webhooks.Attempt;
import dev.dragoman.webhooks.Deliveries;
import dev.dragoman.webhooks.Delivery;
import dev.dragoman.webhooks.DeliveryResults;
import dev.dragoman.webhooks.SigningSecrets;
import dev.dragoman.webhooks.Webhook;
import dev.dragoman.webhooks.WebhookConfig;
import dev.dragoman.webhooks.WebhookQueue;
import dev.dragoman.webhooks.Webhooks;
import dev.dragoman.webhooks.WorkAccess;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what is queued for webhooks: right after each write of this instance, and regularly for what others wrote and
 * for retries. Of several instances, each message is taken by one; what an instance has taken when it dies is sent by
 * another after a while, so that a message may be sent twice, but none is lost.
 */
@Singleton
public final class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final Duration FIRST_CLEAN_UP = Duration.ofMinutes(1);
    private static final Duration CLEAN_UP = Duration.ofHours(1);
    /** Beyond the timeouts of an attempt, for looking up the host and for recording the result. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);
    /** One slow receiver must not delay the messages to others. */
    private static final int MAX_PER_WEBHOOK = 4;

    private static final Duration STOP = Duration.ofSeconds(2);

    private final Store store;
    private final WebhookQueue queue;
    private final Sending sending;
    private final DeliveryResults results;
    private final WorkAccess access;
    private final WebhookConfig config;
    private final Clock clock;
    private final String lock;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor senders;
    private final BackgroundWorker worker;
    private Instant cleanUpAt;

    public DeliveryWorker(
            Store store,
            WebhookQueue queue,
            Sending sending,
            DeliveryResults results,
            WorkAccess access,
            WebhookConfig config,
            StorageConfig storage,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.sending = sending;
        this.results = results;
        this.access = access;
        this.config = config;
        this.clock = clock;
        cleanUpAt = clock.instant().plus(FIRST_CLEAN_UP);
        lock = storage.store().skipLocked();
        senders = BackgroundWorker.threads("webhook-sender", config.concurrency());
        worker = new BackgroundWorker(LOG, "The queue of webhooks", "webhook-queue", config.poll(), this::round);
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        start(timer);
    }

    void onWrite(@Observes WriteCommitted event) {
        wake();
    }

    void onNotification(@Observes ChangesNotified event) {
        wake();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    public void start(ScheduledExecutorService timer) {
        worker.start(timer, config.poll());
    }

    /** Takes no more messages, and waits a little for those under way. */
    public void stop() throws InterruptedException {
        worker.stop();
        senders.shutdown();
        if (!senders.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            senders.shutdownNow();
        }
    }

    /** Starts a round, unless one is waiting to start. */
    public void wake() {
        worker.wake();
    }

    /** Queues new changes, and starts sending what is due. */
    private void round() {
        queue.queueChanges();
        long now = clock.millis();
        store.read(tables -> tables.table(Deliveries.class).due(now)).forEach(this::sendDue);
        wakeWhenDue();
        cleanUp();
    }

    /** Plans a round for the next message that waits for its time, which may be one that was just queued. */
    private void wakeWhenDue() {
        long now = clock.millis();
        store.read(tables -> tables.table(Deliveries.class).nextDue(now))
                .ifPresent(due -> worker.wakeIn(Duration.ofMillis(due - now + 1)));
    }

    private void sendDue(String webhookId) {
        int free = Math.min(
                MAX_PER_WEBHOOK - underWay.getOrDefault(webhookId, 0),
                config.concurrency()
                        - underWay.values().stream().mapToInt(Integer::intValue).sum());
        if (free <= 0 || worker.isStopped()) {
            return;
        }
        Instant now = clock.instant();
        Instant until =
                now.plus(config.timeout().multipliedBy(Sending.MAX_ADDRESSES)).plus(LEASE_MARGIN);
        List<Delivery> taken = store.inTransaction(tables ->
                tables.table(Deliveries.class).take(webhookId, now.toEpochMilli(), until.toEpochMilli(), free, lock));
        taken.stream().sorted(Comparator.comparing(Delivery::id)).forEach(delivery -> {
            underWay.merge(webhookId, 1, Integer::sum);
            try {
                senders.execute(() -> sendAndReport(delivery));
            } catch (RuntimeException | Error e) {
                // It stays taken for a while, and would be counted for ever.
                ended(webhookId);
                throw e;
            }
        });
    }

    private void sendAndReport(Delivery delivery) {
        try {
            send(delivery);
        } catch (RuntimeException | Error e) {
            // It stays taken for a while, and is sent again after that.
            LOG.warnf("A message to webhook %s could not be handled: %s", delivery.webhookId(), e);
        } finally {
            ended(delivery.webhookId());
            wake();
        }
    }

    private void ended(String webhookId) {
        underWay.computeIfPresent(webhookId, (id, count) -> count > 1 ? count - 1 : null);
    }

    private void send(Delivery delivery) {
        Optional<Webhook> webhook =
                store.read(tables -> tables.table(Webhooks.class).find(delivery.webhookId()));
        Optional<SigningSecrets> secrets =
                store.read(tables -> tables.table(Webhooks.class).secrets(delivery.webhookId()));
        if (webhook.filter(Webhook::isEnabled).isEmpty() || secrets.isEmpty()) {
            results.cancel(delivery, "The webhook was disabled");
            return;
        }
        // Asked again: the token may have been revoked since.
        if (!store.read(tables -> access.mayReceive(tables, webhook.get(), delivery.message()))) {
            results.cancel(delivery, "The token of the webhook may not see this any more");
            return;
        }
        Instant begin = clock.instant();
        Attempt attempt = sending.send(webhook.get().url(), delivery.message(), secrets.get());
        results.record(webhook.get(), delivery, attempt, Duration.between(begin, clock.instant()));
    }

    private void cleanUp() {
        Instant now = clock.instant();
        if (now.isAfter(cleanUpAt)) {
            cleanUpAt = now.plus(CLEAN_UP);
            long before = now.minus(config.keepLog()).toEpochMilli();
            store.inTransaction(tables -> tables.table(Deliveries.class).forget(before));
        }
    }
}
