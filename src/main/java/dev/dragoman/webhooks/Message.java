package dev.dragoman.webhooks;

import java.util.Optional;

/**
 * A message to webhooks.
 *
 * @param id the same however often it is sent, and to whomever
 * @param type as in {@link EventType}
 * @param slug the record that it is about
 * @param locale the language version that it is about
 * @param body the JSON, byte for byte as it is signed and sent
 */
public record Message(String id, String type, Optional<String> slug, Optional<String> locale, String body) {}
