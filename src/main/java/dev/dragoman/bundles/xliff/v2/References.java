package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import java.util.ArrayList;
import java.util.List;

/** Checks that a target has the time references of its source: none lost, repeated or invented. */
public final class References {

    private References() {}

    /**
     * Compares the references of a target with those of the source it was translated from.
     *
     * @throws ProblemException INVALID_BUNDLE, naming the unit and the reference
     */
    public static void requireSame(String unit, String today, String source, String target) {
        List<String> expected = referencesOf(unit, source);
        List<String> found = new ArrayList<>(referencesOf(unit, target));
        for (String reference : expected) {
            if (!found.remove(reference)) {
                throw XliffReader.invalid("Unit \"" + unit + "\": the reference " + reference
                                + " of the source is missing in the target")
                        .with("unit", unit)
                        .with("reference", reference);
            }
        }
        if (!found.isEmpty()) {
            throw XliffReader.invalid("Unit \"" + unit + "\": the target has a reference " + found.get(0)
                            + " that is not in the source; the source is: " + today)
                    .with("unit", unit)
                    .with("reference", found.get(0));
        }
    }

    private static List<String> referencesOf(String unit, String text) {
        try {
            return InlineText.references(text).stream()
                    .map(Inline.Time::text)
                    .sorted()
                    .toList();
        } catch (ProblemException e) {
            throw XliffReader.invalid("Unit \"" + unit + "\": " + e.detail()).with("unit", unit);
        }
    }
}
