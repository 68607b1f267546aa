package dev.dragoman.webhooks;

import java.util.Optional;

/**
 * What an admin wants a webhook to be.
 *
 * @param tokenId the access token whose grants bound the work that it is told of
 */
public record Subscription(String name, String url, EventFilter filter, Optional<String> tokenId) {}
