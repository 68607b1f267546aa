package dev.dragoman.locales.messages;

import dev.dragoman.locales.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the messages of one locale with those of the source locale, which the pages need. */
final class MessageFilesCheck {

    private MessageFilesCheck() {}

    /** What is wrong with the messages of a locale, one sentence each, with the key; empty if nothing is. */
    static List<String> findings(
            LanguageTag locale, Map<String, ParsedMessage> words, Map<String, ParsedMessage> source) {
        List<String> findings = new ArrayList<>();
        Set<String> missing = new TreeSet<>(source.keySet());
        missing.removeAll(words.keySet());
        if (!missing.isEmpty()) {
            findings.add(locale + " lacks " + String.join(", ", missing));
        }
        Set<String> unknown = new TreeSet<>(words.keySet());
        unknown.removeAll(source.keySet());
        if (!unknown.isEmpty()) {
            findings.add(locale + " has messages that no page uses: " + String.join(", ", unknown));
        }
        for (String key : new TreeSet<>(words.keySet())) {
            ParsedMessage word = words.get(key);
            finding(word, source.getOrDefault(key, word))
                    .ifPresent(finding -> findings.add(locale + " " + key + " " + finding));
        }
        return findings;
    }

    private static Optional<String> finding(ParsedMessage word, ParsedMessage source) {
        if (word.message().isEmpty()) {
            return Optional.of("is not a MessageFormat pattern: " + word.error());
        }
        if (word.message().get().isBlank()) {
            return Optional.of("is empty");
        }
        // An error in the source has its own finding.
        Set<String> arguments = word.message().get().arguments();
        Set<String> expected = source.message().map(InterfaceMessage::arguments).orElse(arguments);
        return arguments.equals(expected)
                ? Optional.empty()
                : Optional.of(
                        "has the values " + new TreeSet<>(arguments) + " and must have " + new TreeSet<>(expected));
    }
}
