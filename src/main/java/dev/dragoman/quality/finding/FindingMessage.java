package dev.dragoman.quality.finding;

import dev.dragoman.locales.LanguageTag;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a finding says, in no language yet.
 *
 * @param key of a message in {@code translations/findings/<locale>.properties}
 * @param values of the message's arguments: strings, numbers and {@link LocalizedValue}s
 */
public record FindingMessage(String key, Map<String, Object> values) {

    /** A value that the editor's language writes in its own way, such as a date. */
    @FunctionalInterface
    public interface LocalizedValue {

        /** The value in a language. */
        String in(LanguageTag language);
    }

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

    /** The values as a message in a language has them. */
    Map<String, Object> valuesIn(LanguageTag language) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof LocalizedValue value
                                ? value.in(language)
                                : entry.getValue()));
    }
}
