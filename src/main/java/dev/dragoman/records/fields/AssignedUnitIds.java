package dev.dragoman.records.fields;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.ids.UnitIds;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Assigns ids to units while reading: those given in the file, and numbers by position to the others. */
public final class AssignedUnitIds {

    /** The prefix of the ids of pictures without alternative text. */
    public static final String PICTURE = "pic";

    /** Quotations and such pictures have no text of their own; each revision numbers them anew. */
    private static final Pattern WITHOUT_TEXT = Pattern.compile("(?:q|" + PICTURE + ")[0-9]+");

    private final Set<String> announced;
    private final Set<String> stated = new LinkedHashSet<>();
    private final Map<String, Integer> counters = new HashMap<>();

    /**
     * Starts without any id assigned.
     *
     * @param announced all ids given anywhere in the file, which no other unit gets
     */
    public AssignedUnitIds(Set<String> announced) {
        this.announced = Set.copyOf(announced);
    }

    /**
     * Takes an id given in the file.
     *
     * @throws ProblemException INVALID_RECORD if the id is not free
     */
    public String state(String id, SourceLocation place) {
        if (UnitIds.FIXED.contains(id)) {
            throw place.invalid("the id \"" + id + "\" belongs to the front matter");
        }
        if (WITHOUT_TEXT.matcher(id).matches()) {
            throw place.invalid("the id \"" + id + "\" belongs to a quotation or a picture without a text");
        }
        if (!stated.add(id)) {
            throw place.invalid("the id \"" + id + "\" is given twice");
        }
        return id;
    }

    /** The next id by position. */
    public String next(String prefix) {
        String id;
        do {
            id = prefix + counters.merge(prefix, 1, Integer::sum);
        } while (announced.contains(id));
        return id;
    }

    /** The explicit ids so far. */
    public Set<String> stated() {
        return Set.copyOf(stated);
    }
}
