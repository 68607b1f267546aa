package dev.dragoman.desk.page.words;

import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels of points as they are printed, {@code (8)}, by the ids of their units. */
public final class PointLabels {

    private PointLabels() {}

    /** Those of a record; a bullet has none. */
    public static Map<String, String> of(CanonicalRecord record) {
        Map<String, String> labels = new HashMap<>();
        add(labels, record.blocks());
        return labels;
    }

    private static void add(Map<String, String> labels, List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Point point && !point.label().isEmpty()) {
                labels.put(point.text().id(), point.label());
            }
            add(labels, block.blocks());
        }
    }
}
