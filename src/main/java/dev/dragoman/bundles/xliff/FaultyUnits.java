package dev.dragoman.bundles.xliff;

import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds the units of an XLIFF file that break a rule of the format, so that the others can be read. A validator stops
 * at the first fault, or is unreliable after it, so the file is bisected until each part is valid or has one unit.
 */
public final class FaultyUnits {

    /** How many times its own length of a file is validated at most, and the minimum for a short file. */
    private static final int MAX_TIMES = 64;

    private static final long MIN_BUDGET = 64_000_000;
    private static final long MAX_CHARACTERS = 256_000_000;
    /** What a failure costs, in characters: the library may have to recompile its schemas. */
    private static final long COST_OF_FAILURE = 200_000;

    private final String xml;
    private final List<XliffScan.SourceLocation> places;
    private final Consumer<String> validator;
    private final Map<Integer, ProblemException> faults;
    private long budget;

    private FaultyUnits(
            String xml,
            List<XliffScan.SourceLocation> places,
            Consumer<String> validator,
            Map<Integer, ProblemException> known) {
        this.xml = xml;
        this.places = places;
        this.validator = validator;
        this.faults = new TreeMap<>(known);
        this.budget = Math.min(MAX_CHARACTERS, Math.max(MIN_BUDGET, (long) xml.length() * MAX_TIMES));
    }

    /**
     * Validates a file.
     *
     * @param places its units
     * @param validator rejects what is not valid; called last with all units that are
     * @param known faults that have been found already, by the index of the unit
     * @return the faults of all units, by index
     * @throws ProblemException if the file is not valid without its faulty units
     */
    public static Map<Integer, ProblemException> find(
            String xml,
            List<XliffScan.SourceLocation> places,
            Consumer<String> validator,
            Map<Integer, ProblemException> known) {
        FaultyUnits units = new FaultyUnits(xml, places, validator, known);
        Set<Integer> valid = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            if (!known.containsKey(i)) {
                valid.add(i);
            }
        }
        ProblemException first = units.fault(valid);
        if (first != null) {
            units.search(valid, first);
        }
        return units.faults;
    }

    private void search(Set<Integer> valid, ProblemException first) {
        ProblemException ofFile = fault(Set.of());
        if (ofFile != null) {
            throw ofFile;
        }
        search(valid.stream().sorted().toList(), first);
        valid.removeAll(faults.keySet());
        ProblemException ofMany = fault(valid);
        if (ofMany != null) {
            throw ofMany;
        }
    }

    private void search(List<Integer> units, ProblemException fault) {
        if (units.size() <= 1) {
            units.forEach(unit -> faults.put(unit, fault));
            return;
        }
        int middle = units.size() / 2;
        for (List<Integer> half : List.of(units.subList(0, middle), units.subList(middle, units.size()))) {
            ProblemException found = fault(new HashSet<>(half));
            if (found != null) {
                search(half, found);
            }
        }
    }

    /** What is wrong with the file if only some of its units are kept; null if nothing is. */
    private ProblemException fault(Set<Integer> kept) {
        budget -= xml.length();
        if (budget < 0) {
            throw XliffProblem.file("the file has too many faults to list them all; the first are in the units "
                    + String.join(", ", firstNames()));
        }
        try {
            validator.accept(with(kept));
            return null;
        } catch (ProblemException e) {
            budget -= COST_OF_FAILURE;
            return e;
        }
    }

    private List<String> firstNames() {
        List<String> names = new ArrayList<>();
        faults.keySet().stream()
                .limit(10)
                .forEach(unit -> names.add(places.get(unit).id()));
        return names;
    }

    /** The file with an empty unit in place of each that is not kept. */
    private String with(Set<Integer> kept) {
        XmlEdits edits = new XmlEdits(xml);
        for (int i = 0; i < places.size(); i++) {
            XliffScan.SourceLocation place = places.get(i);
            if (!kept.contains(i)) {
                edits.replaceKeepingLines(place.start(), place.end(), place.empty("dragoman-left-out-" + i));
            }
        }
        return edits.text();
    }
}
