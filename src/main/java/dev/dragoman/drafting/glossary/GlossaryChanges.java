package dev.dragoman.drafting.glossary;

import dev.dragoman.quality.glossary.GlossaryFault;
import dev.dragoman.quality.glossary.GlossaryRow;
import dev.dragoman.quality.glossary.GlossaryTable;
import dev.dragoman.quality.glossary.ParsedGlossary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file does to a glossary.
 *
 * @param version the newest version of the glossary before it; 0 if none was uploaded
 * @param added rows of the file whose English term is new
 * @param unchanged how many rows of the file say what is in force
 * @param removed rows in force that the file does not have
 * @param refused what is faulty in the file; the rows in force of the same terms stay
 * @param result the rows after it
 */
public record GlossaryChanges(
        int version,
        List<GlossaryRow> added,
        List<Changed> changed,
        List<GlossaryRow> removed,
        int unchanged,
        List<GlossaryFault> refused,
        List<GlossaryRow> result) {

    public GlossaryChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        refused = List.copyOf(refused);
        result = List.copyOf(result);
    }

    /** A row that says something else than the one in force. */
    public record Changed(GlossaryRow before, GlossaryRow after) {}

    /** Whether there is anything to store. */
    public boolean isNew() {
        return !added.isEmpty() || !changed.isEmpty() || !removed.isEmpty();
    }

    /**
     * Compares a file with the table in force.
     *
     * @param additive whether rows in force stay that the file does not have
     */
    static GlossaryChanges of(int version, GlossaryTable current, ParsedGlossary file, boolean additive) {
        Map<String, GlossaryRow> before = new LinkedHashMap<>();
        current.rows().forEach(row -> before.put(row.english(), row));
        List<GlossaryRow> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        List<GlossaryRow> removed = new ArrayList<>();
        Map<String, GlossaryRow> after = new LinkedHashMap<>();
        int unchanged = 0;
        for (GlossaryRow row : file.rows()) {
            GlossaryRow stored = before.get(row.english());
            if (stored == null) {
                added.add(row);
            } else if (stored.isSame(row)) {
                unchanged++;
            } else {
                changed.add(new Changed(stored, row));
            }
            after.put(row.english(), row);
        }
        Set<String> refused = new LinkedHashSet<>(file.refused());
        Map<String, GlossaryRow> result = new LinkedHashMap<>();
        for (GlossaryRow row : current.rows()) {
            if (after.containsKey(row.english())) {
                result.put(row.english(), after.get(row.english()));
            } else if (additive || refused.contains(row.english())) {
                result.put(row.english(), row);
            } else {
                removed.add(row);
            }
        }
        after.forEach(result::putIfAbsent);
        return new GlossaryChanges(
                version, added, changed, removed, unchanged, file.faults(), List.copyOf(result.values()));
    }
}
