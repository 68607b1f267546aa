package dev.dragoman.desk.record;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An author's form after somebody else has stored another revision. What only they have changed is taken over; what both have
 * changed stays as the author typed it, and is shown beside theirs.
 *
 * @param form the form to go on with, over their revision
 * @param clashes what both have changed
 * @param taken the keys of the names of what was taken over
 */
record MergedForm(RecordForm form, List<Clash> clashes, List<String> taken) {

    /** What belongs together, by the key of its name: half of a date from each of two people is nobody's date. */
    private static final Map<String, List<String>> GROUPS = groups();

    /** What both have changed. */
    @TemplateData
    public record Clash(String name, String base, String theirs, String mine) {}

    static MergedForm of(RecordForm base, RecordForm theirs, RecordForm mine) {
        RecordForm merged = mine.with(RecordForm.VERSION, theirs.get(RecordForm.VERSION));
        List<Clash> clashes = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
            List<String> names = group.getValue();
            if (isSame(theirs, base, names) || isSame(theirs, mine, names)) {
                continue;
            }
            if (isSame(mine, base, names)) {
                for (String name : names) {
                    merged = merged.with(name, theirs.get(name));
                }
                taken.add(group.getKey());
            } else {
                clashes.add(new Clash(group.getKey(), base.shown(names), theirs.shown(names), mine.shown(names)));
            }
        }
        return new MergedForm(merged, clashes, taken);
    }

    private static boolean isSame(RecordForm one, RecordForm other, List<String> names) {
        return names.stream().allMatch(name -> one.get(name).equals(other.get(name)));
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("board.kind", List.of("kind"));
        groups.put("editor.kind.title", List.of("title"));
        groups.put("editor.kind.byline", List.of("byline"));
        groups.put("editor.kind.topic", List.of("topic"));
        groups.put("board.sorted.issued", List.of("issued"));
        groups.put("record.updated", RecordForm.UPDATED);
        groups.put("record.event", RecordForm.EVENT);
        groups.put("editor.kind.place", List.of("place"));
        groups.put("record.source-names", List.of("source-names"));
        groups.put("record.source-address", List.of("source-address"));
        groups.put("record.related", List.of("related"));
        groups.put("record.body", List.of(RecordForm.BODY));
        return groups;
    }
}
