package dev.dragoman.desk.webhooklog;

import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.webhooks.Webhook;
import io.quarkus.qute.TemplateData;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;

/**
 * A webhook, without its secrets.
 *
 * @param address without its query, in which receivers may have secrets of their own
 * @param events which messages it gets
 * @param state in words
 */
@TemplateData
public record WebhookView(
        String id, String name, String address, String events, boolean enabled, String state, boolean chosen) {

    static WebhookView of(Webhook webhook, LocalizedMessages words, WrittenTimes times, ZoneId zone, boolean chosen) {
        return new WebhookView(
                webhook.id(),
                webhook.name(),
                address(webhook.url()),
                String.join(", ", webhook.filter().events()),
                webhook.isEnabled(),
                webhook.disabled()
                        .map(disabled -> words.with(
                                "webhook-log.disabled",
                                Map.of("at", times.at(disabled.at(), zone), "reason", disabled.reason())))
                        .orElseGet(() -> words.get("webhook-log.enabled")),
                chosen);
    }

    private static String address(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getRawPath();
    }
}
