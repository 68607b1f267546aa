package dev.dragoman.webhooks;

import java.util.Optional;

/**
 * The settings of a webhook that an admin chooses.
 *
 * @param tokenId the access token whose grants limit which messages about work it receives
 */
public record Subscription(String name, String url, EventFilter filter, Optional<String> tokenId) {}
