package dev.dragoman.desk.editor;

import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.Map;

/**
 * What a unit is in its record.
 *
 * @param kind {@code title}, {@code byline}, {@code topic}, {@code place}, {@code heading}, {@code caption}, {@code point} or
 *     {@code paragraph}
 * @param label of a point, as it is printed; null if it has none
 */
@TemplateData
public record UnitPlace(String kind, String label) {

    /** Those of all units of a record, by id. */
    static Map<String, UnitPlace> of(CanonicalRecord record) {
        Map<String, UnitPlace> places = new HashMap<>();
        places.put(record.title().id(), new UnitPlace("title", null));
        record.byline().map(Unit::id).ifPresent(id -> places.put(id, new UnitPlace("byline", null)));
        record.topic().map(Unit::id).ifPresent(id -> places.put(id, new UnitPlace("topic", null)));
        record.place().map(Unit::id).ifPresent(id -> places.put(id, new UnitPlace("place", null)));
        record.blocks().forEach(block -> put(block, places));
        return places;
    }

    private static void put(Block block, Map<String, UnitPlace> places) {
        UnitPlace place = block.fold(
                paragraph -> new UnitPlace("paragraph", null),
                heading -> new UnitPlace("heading", null),
                picture -> new UnitPlace("caption", null),
                quotation -> new UnitPlace("paragraph", null),
                point -> new UnitPlace("point", point.label().isEmpty() ? null : point.label()));
        block.unit().ifPresent(unit -> places.put(unit.id(), place));
        block.blocks().forEach(inside -> put(inside, places));
    }
}
