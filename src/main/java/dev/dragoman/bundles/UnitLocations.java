package dev.dragoman.bundles;

import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the position of a unit in its record, for tools that show units one by one: {@code point (8)}. */
public final class UnitLocations {

    private final Map<String, String> places = new LinkedHashMap<>();

    private UnitLocations() {}

    /** The position of each unit, by its id. */
    public static Map<String, String> of(CanonicalRecord canonical) {
        UnitLocations places = new UnitLocations();
        places.add(canonical.title(), "title");
        canonical.byline().ifPresent(unit -> places.add(unit, "byline"));
        canonical.topic().ifPresent(unit -> places.add(unit, "topic"));
        canonical.place().ifPresent(unit -> places.add(unit, "place"));
        places.add(canonical.blocks(), "");
        return places.places;
    }

    private void add(Unit unit, String place) {
        places.put(unit.id(), place);
    }

    private void add(List<Block> blocks, String around) {
        for (Block block : blocks) {
            String place = around + name(block);
            block.unit().ifPresent(unit -> add(unit, place));
            add(block.blocks(), place + ", ");
        }
    }

    private static String name(Block block) {
        return block.fold(
                paragraph -> "paragraph",
                heading -> "heading of level " + heading.level(),
                picture -> "alternative text of a picture",
                quotation -> "quotation",
                point -> point.label().isEmpty() ? "point" : "point " + point.label());
    }
}
