package dev.dragoman.desk.webhooklog;

import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.webhooks.Deliveries;
import dev.dragoman.webhooks.Delivery;
import dev.dragoman.webhooks.DeliveryState;
import dev.dragoman.webhooks.Replaying;
import dev.dragoman.webhooks.Subscribing;
import dev.dragoman.webhooks.Webhook;
import dev.dragoman.webhooks.Webhooks;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes what the pages of webhooks show. */
@Singleton
class WebhookLogViews {

    private static final int MAX_LISTED = 50;

    private final ZoneId zone;

    WebhookLogViews(HomeZoneConfig publisher) {
        this.zone = publisher.homeZone();
    }

    WebhookLogPage page(Tables tables, WebhookLogQuery query, LocalizedMessages words, String notice, boolean good) {
        WrittenTimes times = new WrittenTimes(words.locale());
        List<Webhook> webhooks = tables.table(Webhooks.class).all();
        Map<String, String> names = webhooks.stream().collect(Collectors.toMap(Webhook::id, Webhook::name));
        List<Delivery> found = tables.table(Deliveries.class)
                .log(
                        query.webhook(),
                        query.before(),
                        query.state().map(DeliveryState::name).orElse(""),
                        // One more than is shown tells whether there is a next page.
                        MAX_LISTED + 1);
        List<Delivery> listed = found.subList(0, Math.min(MAX_LISTED, found.size()));
        return new WebhookLogPage(
                webhooks.stream()
                        .map(webhook -> WebhookView.of(
                                webhook, words, times, zone, webhook.id().equals(query.webhook())))
                        .toList(),
                Arrays.stream(DeliveryState.values())
                        .map(state -> new WebhookLogPage.State(
                                state.slug(),
                                words.of("webhook-log.status", state.slug()),
                                query.state().filter(state::equals).isPresent()))
                        .toList(),
                listed.stream()
                        .map(delivery -> MessageView.of(
                                delivery, names.getOrDefault(delivery.webhookId(), ""), words, times, zone))
                        .toList(),
                found.size() > MAX_LISTED
                        ? query.after(listed.get(MAX_LISTED - 1).id())
                        : null,
                notice,
                good);
    }

    MessageView message(Tables tables, String webhook, String delivery, LocalizedMessages words) {
        return MessageView.of(
                Replaying.find(tables, webhook, delivery),
                Subscribing.find(tables, webhook).name(),
                words,
                new WrittenTimes(words.locale()),
                zone);
    }
}
