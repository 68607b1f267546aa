package dev.dragoman.locales.messages;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import java.util.Map;

/**
 * The file {@code translations/interface/<locale>.properties}, split into the messages of pages and notices and the
 * formulas of times and durations.
 */
record InterfaceFile(Map<String, String> words, Map<String, String> formulas) {

    InterfaceFile {
        words = Map.copyOf(words);
        formulas = Map.copyOf(formulas);
    }

    /** Splits the entries of one file by their keys. */
    static InterfaceFile of(Map<String, String> entries) {
        requireNonNull(entries, "entries");
        Map<Boolean, Map<String, String>> parted = entries.entrySet().stream()
                .collect(partitioningBy(
                        entry -> isFormula(entry.getKey()), toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return new InterfaceFile(parted.get(false), parted.get(true));
    }

    /** Whether a key is that of a formula, which the package of times reads and which may differ between locales. */
    static boolean isFormula(String key) {
        return key.startsWith("time.") || key.startsWith("when") || key.startsWith("duration");
    }
}
