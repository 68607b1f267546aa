package dev.dragoman.webhooks;

import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.changes.PublicChange;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Queues messages. The change log is the first part of the queue: a change is there in the transaction that makes it, and
 * each webhook knows up to which number messages were made of it, so that no crash loses one.
 */
@Singleton
public class WebhookQueue {

    private static final int PAGE = 200;

    private final Store store;
    private final Messages messages;
    private final WebhookConfig config;
    private final Clock clock;

    WebhookQueue(Store store, Messages messages, WebhookConfig config, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    /** Queues messages of all public changes that were not queued yet, for all enabled webhooks. */
    public void queueChanges() {
        List<Webhook> enabled =
                store.read(tables -> tables.table(Webhooks.class).enabled());
        if (enabled.isEmpty()) {
            return;
        }
        long last = store.read(tables -> tables.table(ChangeLog.class).lastSeq());
        for (Webhook webhook : enabled) {
            long seq = webhook.queuedSeq();
            while (seq < last) {
                long from = seq;
                seq = store.inTransaction(tables -> queueChanges(tables, webhook, from));
            }
        }
    }

    /** Returns the number up to which messages are queued; the largest one if another instance is at it. */
    private long queueChanges(Tables tables, Webhook webhook, long from) {
        List<PublicChange> changes = tables.table(ChangeLog.class).after(from, PAGE);
        if (changes.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long to = changes.get(changes.size() - 1).seq();
        if (tables.table(Webhooks.class).moveTo(webhook.id(), from, to) == 0) {
            return Long.MAX_VALUE;
        }
        changes.stream()
                .map(messages::of)
                .filter(message ->
                        webhook.filter().selects(message.type(), message.slug().orElseThrow(), message.locale()))
                .forEach(message -> add(tables, webhook, message, config.delay()));
        return to;
    }

    /** Queues a message to be sent at once, and returns the id of the delivery. */
    String add(Tables tables, Webhook webhook, Message message) {
        return add(tables, webhook, message, Duration.ZERO);
    }

    private String add(Tables tables, Webhook webhook, Message message, Duration delay) {
        Instant now = clock.instant();
        String id = MessageIds.ordered(now);
        tables.table(Deliveries.class)
                .add(
                        id,
                        webhook.id(),
                        message.id(),
                        message.type(),
                        message.slug(),
                        message.locale(),
                        message.body(),
                        now.toEpochMilli(),
                        now.plus(delay).toEpochMilli());
        return id;
    }
}
