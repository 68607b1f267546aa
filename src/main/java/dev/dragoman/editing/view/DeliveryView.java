package dev.dragoman.editing.view;

import dev.dragoman.webhooks.Delivery;
import dev.dragoman.webhooks.DeliveryState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to a webhook, in the queue or in the log. */
@RegisterForReflection
@Schema(name = "WebhookDelivery")
public record DeliveryView(
        @Schema(required = true) String id,

        @Schema(required = true, description = "The webhook-id of the message, the same for every attempt")
        String message,

        @Schema(required = true, description = "The type of the event, such as change.release")
        String type,

        @Schema(required = true, nullable = true) String slug,
        @Schema(required = true, nullable = true) String locale,

        @Schema(
                required = true,
                enumeration = {"pending", "delivered", "failed", "cancelled"})
        String state,

        @Schema(required = true, description = "The number of attempts")
        int attempts,

        @Schema(required = true, format = "date-time") String queued,

        @Schema(
                required = true,
                nullable = true,
                format = "date-time",
                description = "When a pending message is sent next; null for others")
        String next,

        @Schema(
                required = true,
                nullable = true,
                format = "date-time",
                description = "When it was delivered, failed or cancelled; null if pending")
        String ended,

        @Schema(required = true, description = "The last attempt")
        Last last) {

    /** The last attempt to send a message. */
    @RegisterForReflection
    @Schema(name = "WebhookAttempt")
    public record Last(
            @Schema(required = true, nullable = true, description = "The status of the response; null without one")
            Integer code,

            @Schema(required = true, nullable = true, description = "How long it took, in milliseconds")
            Long durationMs,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "A sentence that describes the failure; null if there was none")
            String error) {}

    public static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.message().id(),
                delivery.message().type(),
                delivery.message().slug().orElse(null),
                delivery.message().locale().orElse(null),
                delivery.state().slug(),
                delivery.attempts(),
                delivery.queuedAt().toString(),
                delivery.state() == DeliveryState.PENDING ? delivery.dueAt().toString() : null,
                delivery.endedAt().map(Instant::toString).orElse(null),
                new Last(
                        delivery.last().code().orElse(null),
                        delivery.last().durationMs().orElse(null),
                        delivery.last().error().orElse(null)));
    }

    /** A page of the log of a webhook, newest first. */
    @RegisterForReflection
    @Schema(name = "WebhookDeliveries")
    public record Page(
            @Schema(required = true) List<DeliveryView> deliveries,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The address of the next page, with older ones; null on the last")
            String next) {}
}
