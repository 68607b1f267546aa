package dev.dragoman.webhooks;

import java.time.Duration;
import java.util.Optional;

/**
 * The outcome of one attempt to send a message.
 *
 * @param code the status code of the response; empty if there was none
 * @param error what went wrong, in a sentence; empty if the receiver accepted the message
 * @param retryAfter how long the receiver asks to wait
 */
public record Attempt(Optional<Integer> code, Optional<String> error, Optional<Duration> retryAfter) {

    private static final int GONE = 410;

    public static Attempt failed(String error) {
        return new Attempt(Optional.empty(), Optional.of(error), Optional.empty());
    }

    boolean isAccepted() {
        return error.isEmpty();
    }

    /** Whether the receiver wants no further messages (Standard Webhooks: 410 Gone). */
    boolean isGone() {
        return code.filter(status -> status == GONE).isPresent();
    }
}
