package dev.dragoman.bundles.po;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the unit of a PO entry by its {@code msgctxt} or, if a tool has lost it, by its source. */
final class PoContexts {

    private static final int MAX_LENGTH = 60;

    private final CanonicalRecord canonical;
    /** Filled on the first entry without {@code msgctxt}. */
    private final Map<List<Inline>, List<String>> idsBySource = new HashMap<>();

    PoContexts(CanonicalRecord canonical) {
        this.canonical = canonical;
    }

    /**
     * The id of the entry's unit; empty if it has no {@code msgctxt} and its source is not that of exactly one unit.
     */
    Optional<String> unitOf(PoEntry entry) {
        return entry.context().filter(context -> !context.isEmpty()).or(() -> {
            List<String> ids = bySource(entry);
            return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
        });
    }

    /** Why the unit of an entry is not known. */
    ProblemException unknown(PoEntry entry) {
        List<String> ids = bySource(entry);
        String why = ids.isEmpty()
                ? "no unit has this source today"
                : "the units " + String.join(", ", ids) + " have this source";
        return PoParser.invalid(
                entry.line(),
                "the entry has no msgctxt, and " + why + "; msgctxt is the unit's id, as in msgctxt \"title\"");
    }

    /** The beginning of a source, to identify an entry. */
    static String shortened(String source) {
        String line = source.replaceAll("\\s+", " ").strip();
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }

    private List<String> bySource(PoEntry entry) {
        if (idsBySource.isEmpty()) {
            canonical.units().forEach(unit -> idsBySource
                    .computeIfAbsent(InlineText.parse(unit.source()), source -> new ArrayList<>())
                    .add(unit.id()));
        }
        try {
            return idsBySource.getOrDefault(InlineText.parse(entry.id()), List.of());
        } catch (ProblemException noText) {
            return List.of();
        }
    }
}
