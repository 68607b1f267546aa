package dev.dragoman.quality.finding;

import dev.dragoman.quality.finding.FindingMessage.LocalizedValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a finding says as it is stored, so that it can be said in any language later.
 *
 * @param key of a message in {@code translations/findings/<locale>.properties}
 * @param values of the message's arguments that are alike in every language: strings and numbers
 * @param localized the other arguments, by name and by language tag
 */
public record StoredMessage(String key, Map<String, Object> values, Map<String, Map<String, String>> localized) {

    public StoredMessage {
        Objects.requireNonNull(key, "key");
        // A member that is absent in a stored document is null.
        values = values == null ? Map.of() : Map.copyOf(values);
        localized = localized == null ? Map.of() : Map.copyOf(localized);
    }

    /** The message with its arguments again; a language that was not stored gets the English ones. */
    FindingMessage message() {
        Map<String, Object> all = new HashMap<>(values);
        localized.forEach((name, texts) ->
                all.put(name, (LocalizedValue) language -> texts.getOrDefault(language.toString(), texts.get("en"))));
        return new FindingMessage(key, all);
    }
}
