package dev.dragoman.memory;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What candidates are searched with.
 *
 * @param trigrams of the letters a to z and 0 only, at least one
 * @param length of the folded text
 */
public record TrigramQuery(List<String> trigrams, int length) {

    public TrigramQuery {
        trigrams = List.copyOf(trigrams);
        if (trigrams.isEmpty() || !trigrams.stream().allMatch(trigram -> trigram.matches("[a-z0]{3}"))) {
            throw new IllegalArgumentException("Not trigrams of letters: " + trigrams);
        }
    }

    /** As FTS5's query: any of them. */
    public String match() {
        return joined("\"", "\" OR \"", "\"");
    }

    /** As a regular expression: any of them. */
    public String pattern() {
        return joined("", "|", "");
    }

    /** With a space between. */
    public String list() {
        return joined("", " ", "");
    }

    /** As a list in JSON. */
    public String json() {
        return joined("[\"", "\",\"", "\"]");
    }

    private String joined(String begin, String between, String end) {
        return trigrams.stream().collect(Collectors.joining(between, begin, end));
    }
}
