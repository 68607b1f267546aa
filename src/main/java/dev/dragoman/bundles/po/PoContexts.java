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

/** Which unit an entry of a PO file is of: its {@code msgctxt} says so; where a tool has lost it, its source may. */
final class PoContexts {

    private static final int MAX_LENGTH = 60;

    private final CanonicalRecord canonical;
    /** Filled when an entry without {@code msgctxt} comes first. */
    private final Map<List<Inline>, List<String>> idsBySource = new HashMap<>();

    PoContexts(CanonicalRecord canonical) {
        this.canonical = canonical;
    }

    /** The id of the entry's unit; empty for one without {@code msgctxt} whose source not exactly one unit has. */
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
                "the entry has no msgctxt, and " + why + "; msgctxt holds the unit's id, as in msgctxt \"title\"");
    }

    /** The beginning of a source, to name an entry by. */
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
