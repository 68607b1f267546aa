package dev.dragoman.webhooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The state of a message to a webhook. */
public enum DeliveryState {
    /** It will be sent, for the first time or again. */
    PENDING,
    /** The receiver accepted it. */
    DELIVERED,
    /** It was retried for as long as the settings say. */
    FAILED,
    /** It is not sent any more: the webhook was disabled, or may not see it any more. */
    CANCELLED;

    /** The name in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeliveryState> of(String slug) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(slug))
                .findFirst();
    }
}
