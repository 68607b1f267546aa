package dev.dragoman.memory;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What candidates are searched with.
 *
 * @param groups of one or two trigrams of the letters a to z and 0, with a space between, in the order of the text; at least one
 * @param length of the folded text
 */
public record TrigramQuery(List<String> groups, int length) {

    public TrigramQuery {
        groups = List.copyOf(groups);
        if (groups.isEmpty() || !groups.stream().allMatch(group -> group.matches("[a-z0]{3}( [a-z0]{3})?"))) {
            throw new IllegalArgumentException("Not trigrams of letters: " + groups);
        }
    }

    /** As FTS5's query: all of any group. */
    public String match() {
        return groups.stream()
                .map(group -> "(\"" + group.replace(" ", "\" AND \"") + "\")")
                .collect(Collectors.joining(" OR "));
    }

    /** As patterns of LIKE with a space between, one for each group: all of it, in their order. */
    public String patterns() {
        return groups.stream().map(group -> "%" + group.replace(" ", "%") + "%").collect(Collectors.joining(" "));
    }

    /** All trigrams, as a list in JSON. */
    public String json() {
        return "[\"" + String.join(" ", groups).replace(" ", "\",\"") + "\"]";
    }
}
