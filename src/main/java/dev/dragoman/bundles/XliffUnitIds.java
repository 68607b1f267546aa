package dev.dragoman.bundles;

import java.util.HashMap;
import java.util.Map;

/** The ids of the units of a whole file, each of which stands once. */
final class XliffUnitIds {

    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * Adds one.
     *
     * @throws dev.dragoman.problem.Declined INVALID_BUNDLE if it was there already
     */
    void add(String id, int line) {
        Integer before = lines.putIfAbsent(id, line);
        if (before != null) {
            throw XliffProblem.file("Unit \"" + id + "\" stands twice in the file, in lines " + before + " and " + line)
                    .with("unit", id)
                    .with("line", line);
        }
    }

    /** Adds one that the record does not have, and says whether it is new: two files may well have one each. */
    boolean addForeign(String id, int line) {
        return lines.putIfAbsent(id, line) == null;
    }

    /** Forgets all, as another {@code <file>} begins. */
    void clear() {
        lines.clear();
    }
}
