package dev.dragoman.desk.webhooklog;

import dev.dragoman.webhooks.DeliveryState;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which messages are asked for.
 *
 * @param webhook the id of a webhook; empty for all
 * @param before the id of the last message of the page before; {@code ~} for the first page
 */
record WebhookLogQuery(String webhook, Optional<DeliveryState> state, String before) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Sorts after every id. */
    private static final String NEWEST = "~";

    /** Of the parameters of a request; a value that is not known is as none. */
    static WebhookLogQuery of(HttpServerRequest http) {
        return new WebhookLogQuery(
                id(http, "webhook").orElse(""),
                Optional.ofNullable(http.getParam("state")).flatMap(DeliveryState::of),
                id(http, "before").orElse(NEWEST));
    }

    /** The log of one webhook. */
    static WebhookLogQuery of(String webhook) {
        return new WebhookLogQuery(webhook, Optional.empty(), NEWEST);
    }

    /** The address of the page after a message. */
    String after(String id) {
        return WebhookLogResource.PATH + "?webhook=" + webhook + "&state="
                + state.map(DeliveryState::slug).orElse("") + "&before=" + id;
    }

    private static Optional<String> id(HttpServerRequest http, String name) {
        return Optional.ofNullable(http.getParam(name)).filter(ID.asMatchPredicate());
    }
}
