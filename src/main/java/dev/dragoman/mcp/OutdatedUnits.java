package dev.dragoman.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells which units of a translation are not up to date, and why. */
final class OutdatedUnits {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OutdatedUnits() {}

    /** Of an exported translation: for an outdated unit, the source that was translated beside the one of today. */
    static JsonNode ofExport(JsonNode export) {
        ObjectNode told = head(export, "record", "locale", "revision", "version");
        ArrayNode units = told.putArray("units");
        export.path("units").properties().forEach(entry -> {
            JsonNode unit = entry.getValue();
            if (unit.path("outdated").asBoolean()) {
                units.addObject()
                        .put("id", entry.getKey())
                        .put("why", "the source has changed since it was translated")
                        .put("translatedSource", unit.path("oldSource").asText())
                        .put("source", unit.path("source").asText())
                        .put("target", unit.path("target").asText());
            } else if (!unit.has("target")) {
                units.addObject()
                        .put("id", entry.getKey())
                        .put("why", "it is not translated")
                        .put("source", unit.path("source").asText());
            }
        });
        return told;
    }

    /** Of the public record: what readers are told. */
    static JsonNode ofRecord(JsonNode record) {
        ObjectNode told =
                head(record, "slug", "status", "locale", "edition", "translatedFrom", "currentRevision", "held");
        ArrayNode units = told.putArray("units");
        add(units, record.path("outdated"), "the source has changed since it was translated");
        add(
                units,
                record.path("corrected"),
                "the source was corrected; readers see the canonical text until it is translated");
        add(units, record.path("missing"), "it is not translated; readers see the canonical text");
        return told;
    }

    private static void add(ArrayNode units, JsonNode ids, String why) {
        ids.forEach(id -> units.addObject().put("id", id.asText()).put("why", why));
    }

    private static ObjectNode head(JsonNode from, String... members) {
        ObjectNode head = JSON.objectNode();
        for (String member : members) {
            if (from.has(member)) {
                head.set(member, from.get(member));
            }
        }
        return head;
    }
}
