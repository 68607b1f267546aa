package dev.dragoman.records.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.fields.EventFields;
import java.util.List;

/** Writes a canonical record as JSON, with the ids of its units; {@link RecordJsonReader} reads back the same record. */
public final class RecordJsonWriter {

    private RecordJsonWriter() {}

    public static ObjectNode write(CanonicalRecord canonical) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", canonical.kind().slug());
        json.put("title", canonical.title().source());
        canonical.byline().ifPresent(byline -> json.put("byline", byline.source()));
        canonical.topic().ifPresent(topic -> json.put("topic", topic.source()));
        json.put("issued", canonical.issued().toString());
        canonical.updated().ifPresent(updated -> json.put("updated", updated.toString()));
        EventFields.of(canonical).ifPresent(event -> {
            ObjectNode fields = json.putObject("event");
            fields.put("start", event.start());
            event.end().ifPresent(end -> fields.put("end", end));
            event.duration().ifPresent(duration -> fields.put("duration", duration));
            canonical.place().ifPresent(place -> fields.put("place", place.source()));
            if (!event.zones().isEmpty()) {
                ArrayNode zones = fields.putArray("zones");
                event.zones().forEach(zone -> zones.add(zone.getId()));
            }
        });
        canonical.links().source().ifPresent(source -> {
            ObjectNode fields = json.putObject("source");
            ObjectNode names = fields.putObject("names");
            source.names().forEach(names::put);
            source.address().ifPresent(address -> fields.put("address", address));
        });
        if (!canonical.links().related().isEmpty()) {
            ArrayNode related = json.putArray("related");
            canonical.links().related().forEach(slug -> related.add(slug.value()));
        }
        write(canonical.blocks(), json.putArray("blocks"));
        return json;
    }

    private static void write(List<Block> blocks, ArrayNode array) {
        blocks.forEach(block -> write(block, array.addObject()));
    }

    private static ObjectNode write(Block block, ObjectNode json) {
        return block.fold(
                paragraph -> typed("paragraph", block, json)
                        .put("text", paragraph.text().source()),
                heading -> typed("heading", block, json)
                        .put("level", heading.level())
                        .put("text", heading.text().source()),
                picture -> {
                    json.put("type", "picture");
                    picture.alternative().ifPresent(alternative -> json.put("id", alternative.id())
                            .put("alternative", alternative.source()));
                    picture.address().ifPresent(address -> json.put("address", address));
                    return json;
                },
                quotation -> {
                    json.put("type", "quotation");
                    write(quotation.blocks(), json.putArray("blocks"));
                    return json;
                },
                point -> {
                    typed("point", block, json)
                            .put("label", point.label())
                            .put("text", point.text().source());
                    write(point.blocks(), json.putArray("blocks"));
                    return json;
                });
    }

    private static ObjectNode typed(String type, Block block, ObjectNode json) {
        return json.put("type", type).put("id", block.id());
    }
}
