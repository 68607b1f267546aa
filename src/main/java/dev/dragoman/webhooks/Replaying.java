package dev.dragoman.webhooks;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends messages on request: a test message, one of the log again, or everything since a moment. */
@Singleton
public class Replaying {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final WebhookQueue queue;
    private final Audit audit;
    private final Clock clock;

    Replaying(WebhookQueue queue, Audit audit, Clock clock) {
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is sent again.
     *
     * @param after the number of the change after which all public changes are queued again
     * @param changes how many they are, before the webhook's filters
     * @param work how many messages about work are sent again
     */
    public record Replay(long after, long changes, int work) {}

    /**
     * Queues a test message.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_WEBHOOK, WRONG_STATE if the webhook is disabled
     */
    public Delivery ping(Tables tables, Caller admin, String id) {
        Webhook webhook = enabled(tables, admin, id);
        audit.add(tables, admin, "webhook.ping", null, null, Map.of("id", id, "name", webhook.name()));
        return add(tables, webhook, Messages.ping(webhook, clock.instant()));
    }

    /**
     * Queues a message of the log again, with the same {@code webhook-id}.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_WEBHOOK, UNKNOWN_DELIVERY, WRONG_STATE if the webhook is disabled
     */
    public Delivery replay(Tables tables, Caller admin, String id, String delivery) {
        Webhook webhook = enabled(tables, admin, id);
        Message message = find(tables, id, delivery).message();
        audit.add(
                tables,
                admin,
                "webhook.replay",
                null,
                null,
                Map.of("id", id, "name", webhook.name(), "message", message.id()));
        return add(tables, webhook, message);
    }

    /**
     * Queues the public changes after a number again.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_WEBHOOK, WRONG_STATE if the webhook is disabled, AFTER_BEYOND_END
     */
    public Replay replayAfter(Tables tables, Caller admin, String id, long seq) {
        Webhook webhook = enabled(tables, admin, id);
        long last = tables.table(ChangeLog.class).lastSeq();
        if (seq > last) {
            throw new ProblemException(
                            ProblemCode.AFTER_BEYOND_END, "after is " + seq + ", but the last change is " + last)
                    .with("field", "after")
                    .with("last", last);
        }
        return rewind(tables, admin, webhook, seq, List.of());
    }

    /**
     * Queues everything since an instant again: public changes, and the work that is in the log.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_WEBHOOK, WRONG_STATE if the webhook is disabled
     */
    public Replay replaySince(Tables tables, Caller admin, String id, Instant since) {
        Webhook webhook = enabled(tables, admin, id);
        long seq = tables.table(ChangeLog.class).lastSeqBefore(since);
        return rewind(
                tables, admin, webhook, seq, tables.table(Deliveries.class).workSince(id, since.toEpochMilli()));
    }

    /**
     * A delivery of a webhook.
     *
     * @throws ProblemException UNKNOWN_DELIVERY
     */
    public static Delivery find(Tables tables, String webhook, String id) {
        return Optional.of(id)
                .filter(ID.asMatchPredicate())
                .flatMap(delivery -> tables.table(Deliveries.class).find(webhook, delivery))
                .orElseThrow(() -> new ProblemException(
                                ProblemCode.UNKNOWN_DELIVERY, "The webhook has no delivery \"" + id + "\"")
                        .with("id", id));
    }

    private Replay rewind(Tables tables, Caller admin, Webhook webhook, long seq, List<Delivery> work) {
        tables.table(Webhooks.class).rewind(webhook.id(), seq);
        work.forEach(delivery -> queue.add(tables, webhook, delivery.message()));
        Replay replay = new Replay(seq, tables.table(ChangeLog.class).lastSeq() - seq, work.size());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("id", webhook.id());
        detail.put("name", webhook.name());
        detail.put("after", seq);
        detail.put("changes", replay.changes());
        detail.put("work", replay.work());
        audit.add(tables, admin, "webhook.replay", null, null, detail);
        return replay;
    }

    private Delivery add(Tables tables, Webhook webhook, Message message) {
        return find(tables, webhook.id(), queue.add(tables, webhook, message));
    }

    private static Webhook enabled(Tables tables, Caller admin, String id) {
        admin.require(Role.ADMIN);
        Webhook webhook = Subscribing.find(tables, id);
        if (!webhook.isEnabled()) {
            throw new ProblemException(
                            ProblemCode.WRONG_STATE,
                            "The webhook is disabled; enable it first, with {\"enabled\": true}")
                    .with("state", "disabled");
        }
        return webhook;
    }
}
