package dev.dragoman.editing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.releasing.ReviewStanding;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.ReviewEntry;
import dev.dragoman.translation.TargetStatus;

/** How a bundle version stands, as JSON. */
final class ReviewJson {

    private ReviewJson() {}

    static ObjectNode of(ReviewStanding standing) {
        BundleVersion version = standing.version();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("slug", version.bundle().slug().value());
        json.put("locale", version.bundle().locale().toString());
        json.put("version", version.number());
        json.put("revision", version.revision());
        json.put("state", standing.state().slug());
        json.put("authority", standing.authority().slug());
        json.put("author", version.author().orElse(null));
        json.put("comment", standing.last().flatMap(ReviewEntry::comment).orElse(null));
        ArrayNode history = json.putArray("history");
        standing.history().forEach(entry -> history.addObject()
                .put("act", entry.act().slug())
                .put("actor", entry.actor())
                .put("at", entry.at().toString())
                .put("comment", entry.comment().orElse(null)));
        ObjectNode units = json.putObject("units");
        for (TargetStatus currency : TargetStatus.values()) {
            units.put(currency.slug(), standing.coverage().count(currency));
        }
        return json;
    }
}
