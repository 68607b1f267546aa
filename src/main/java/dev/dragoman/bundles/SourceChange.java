package dev.dragoman.bundles;

import java.util.List;

/** Describes what has changed between two sources of a unit. */
public final class SourceChange {

    private SourceChange() {}

    /** The removed and the added text, without the common words at the beginning and the end. */
    public static String describe(String before, String after) {
        List<String> old = List.of(before.split("(?<=\\s)"));
        List<String> now = List.of(after.split("(?<=\\s)"));
        int shorter = Math.min(old.size(), now.size());
        int start = 0;
        while (start < shorter && same(old.get(start), now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && same(old.get(old.size() - 1 - end), now.get(now.size() - 1 - end))) {
            end++;
        }
        String removed = String.join("", old.subList(start, old.size() - end)).strip();
        String added = String.join("", now.subList(start, now.size() - end)).strip();
        if (removed.isEmpty()) {
            return "Added: " + added;
        }
        return added.isEmpty() ? "Removed: " + removed : "\"" + removed + "\" has become \"" + added + "\"";
    }

    private static boolean same(String word, String other) {
        return word.strip().equals(other.strip());
    }
}
