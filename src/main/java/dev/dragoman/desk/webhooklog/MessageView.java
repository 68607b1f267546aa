package dev.dragoman.desk.webhooklog;

import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.webhooks.Delivery;
import dev.dragoman.webhooks.DeliveryState;
import io.quarkus.qute.TemplateData;
import java.time.ZoneId;

/**
 * A message to a webhook.
 *
 * @param path of its page
 * @param webhook the name of the webhook
 * @param about the record and the locale; empty if it is about none
 * @param queued when it was queued, in words
 * @param state in words
 * @param style {@code pending delivered failed cancelled}
 * @param next when it is sent next, in words; null if it is not
 * @param last the last attempt
 */
@TemplateData
public record MessageView(
        String path,
        String webhook,
        String type,
        String about,
        String queued,
        String state,
        String style,
        int attempts,
        String next,
        Last last,
        String messageId,
        String body) {

    /**
     * The last attempt to send a message.
     *
     * @param code the status code of the answer; null if there was none
     * @param took in milliseconds; null before the first attempt
     * @param error what went wrong, in English; null if nothing did
     */
    @TemplateData
    public record Last(Integer code, Long took, String error) {}

    static MessageView of(Delivery delivery, String webhook, LocalizedMessages words, WrittenTimes times, ZoneId zone) {
        return new MessageView(
                WebhookLogResource.path(delivery.webhookId(), delivery.id()),
                webhook,
                delivery.message().type(),
                (delivery.message().slug().orElse("") + " "
                                + delivery.message().locale().orElse(""))
                        .strip(),
                times.at(delivery.queuedAt(), zone),
                words.of("webhook-log.status", delivery.state().slug()),
                delivery.state().slug(),
                delivery.attempts(),
                delivery.state() == DeliveryState.PENDING ? times.at(delivery.dueAt(), zone) : null,
                new Last(
                        delivery.last().code().orElse(null),
                        delivery.last().durationMs().orElse(null),
                        delivery.last().error().orElse(null)),
                delivery.message().id(),
                delivery.message().body());
    }
}
