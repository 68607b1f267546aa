package dev.dragoman.quality.finding;

import java.util.Map;

/**
 * What a finding says, in no language yet.
 *
 * @param key of a message in {@code translations/findings/<locale>.properties}
 * @param values of the message's arguments: strings and numbers
 */
public record FindingMessage(String key, Map<String, Object> values) {

    public FindingMessage {
        values = Map.copyOf(values);
    }

    /** A message without arguments. */
    public static FindingMessage of(String key) {
        return new FindingMessage(key, Map.of());
    }

    /** A message with one argument. */
    public static FindingMessage of(String key, String name, Object value) {
        return new FindingMessage(key, Map.of(name, value));
    }

    /** A message with two arguments. */
    public static FindingMessage of(String key, String name, Object value, String otherName, Object otherValue) {
        return new FindingMessage(key, Map.of(name, value, otherName, otherValue));
    }
}
