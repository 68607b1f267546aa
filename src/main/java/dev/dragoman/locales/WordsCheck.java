package dev.dragoman.locales;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the words of one locale with those that the pages need, which are the source locale's. */
final class WordsCheck {

    private WordsCheck() {}

    /** What is wrong with the words of a locale, one sentence each, by name of the key; empty if nothing is. */
    static List<String> findings(LanguageTag locale, Map<String, String> words, Map<String, String> source) {
        List<String> findings = new ArrayList<>();
        Set<String> missing = new TreeSet<>(source.keySet());
        missing.removeAll(words.keySet());
        if (!missing.isEmpty()) {
            findings.add(locale + " lacks " + String.join(", ", missing));
        }
        Set<String> unknown = new TreeSet<>(words.keySet());
        unknown.removeAll(source.keySet());
        if (!unknown.isEmpty()) {
            findings.add(locale + " has words that no page uses: " + String.join(", ", unknown));
        }
        for (String key : new TreeSet<>(words.keySet())) {
            findings.addAll(findings(locale, key, words.get(key), source.getOrDefault(key, words.get(key))));
        }
        return findings;
    }

    private static List<String> findings(LanguageTag locale, String key, String pattern, String source) {
        String place = locale + " " + key;
        if (pattern.isBlank()) {
            return List.of(place + " is empty");
        }
        Optional<String> error = error(locale, pattern);
        if (error.isPresent()) {
            return List.of(place + " is not a MessageFormat pattern: " + error.get());
        }
        if (error(locale, source).isPresent()) {
            // The source locale has its own finding for this pattern.
            return List.of();
        }
        Set<String> arguments = arguments(pattern);
        Set<String> expected = arguments(source);
        return arguments.equals(expected)
                ? List.of()
                : List.of(place + " takes the values " + arguments + " and is to take " + expected);
    }

    private static Optional<String> error(LanguageTag locale, String pattern) {
        try {
            MessageFormat format = new MessageFormat(pattern, locale.toULocale());
            return format.usesNamedArguments() || arguments(pattern).isEmpty()
                    ? Optional.empty()
                    : Optional.of("its values are to have names, as in {count}, not numbers");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The names of the values that a pattern takes, those within plural and select branches included. */
    static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }
}
