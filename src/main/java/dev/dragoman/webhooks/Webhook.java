package dev.dragoman.webhooks;

import java.time.Instant;
import java.util.Optional;

/**
 * A receiver of messages about changes, without its secrets.
 *
 * @param name what admins call it
 * @param tokenId the access token whose grants limit which messages about work it receives; empty for those of an admin
 * @param queuedSeq the number of the last public change that was queued for it
 * @param failingSince when the first of an unbroken row of failed attempts was made
 * @param disabled empty while messages are queued for it
 */
public record Webhook(
        String id,
        String name,
        String url,
        EventFilter filter,
        Optional<String> tokenId,
        long queuedSeq,
        Optional<Instant> failingSince,
        Optional<Disabled> disabled,
        String createdBy,
        Instant createdAt) {

    /** Since when it is disabled, and why, in a sentence. */
    public record Disabled(Instant at, String reason) {}

    public boolean isEnabled() {
        return disabled.isEmpty();
    }
}
