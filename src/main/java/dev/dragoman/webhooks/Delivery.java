package dev.dragoman.webhooks;

import java.time.Instant;
import java.util.Optional;

/**
 * A message in the queue of a webhook, or in its log.
 *
 * @param attempts how often it was sent, with the attempt under way
 * @param dueAt when a pending one is sent next
 * @param endedAt when it was delivered, failed or cancelled
 * @param last the result of the last attempt
 */
public record Delivery(
        String id,
        String webhookId,
        Message message,
        Instant queuedAt,
        DeliveryState state,
        int attempts,
        Instant dueAt,
        Optional<Instant> endedAt,
        Result last) {

    /**
     * The result of an attempt.
     *
     * @param code the status code of the response; empty if there was none
     * @param durationMs how long it took, in milliseconds; empty before the first attempt
     * @param error what went wrong, in a sentence; empty if nothing did
     */
    public record Result(Optional<Integer> code, Optional<Long> durationMs, Optional<String> error) {}
}
