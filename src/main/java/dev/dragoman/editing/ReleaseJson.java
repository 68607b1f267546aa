package dev.dragoman.editing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.releasing.Release;
import dev.dragoman.releasing.ReleaseEditions;
import dev.dragoman.releasing.ReleaseItem;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases as JSON. */
final class ReleaseJson {

    private ReleaseJson() {}

    /**
     * A release with what it was to make public, what it made of that, and what it took along.
     *
     * @param pins those of its editions that are shown
     */
    static ObjectNode of(Tables tables, Release release, List<ReleaseItem> pins) {
        return json(release, pins, tables.table(ReleaseEditions.class).made(release.id()));
    }

    /** When a release is due, without its editions. */
    static ObjectNode due(Release release) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", release.id());
        json.put("state", release.state().slug());
        json.put("at", release.at().map(Object::toString).orElse(null));
        json.put("due", release.due().toString());
        return json;
    }

    private static ObjectNode json(Release release, List<ReleaseItem> pins, List<Edition> made) {
        ObjectNode json = due(release);
        json.put("weight", release.terms().weight().slug());
        json.put("note", release.terms().note().orElse(null));
        json.put("createdBy", release.createdBy());
        json.put("createdAt", release.createdAt().toString());
        json.put("endedAt", release.endedAt().map(Instant::toString).orElse(null));
        Map<EditionKey, Edition> others = new LinkedHashMap<>();
        made.forEach(edition -> others.put(new EditionKey(edition.slug(), edition.locale()), edition));
        ArrayNode asked = json.putArray("editions");
        pins.forEach(
                pin -> asked.add(json(pin, Optional.ofNullable(others.remove(new EditionKey(pin.slug(), pin.locale()))))
                        .put("unfinished", pin.unfinishedInCanonical() ? ReleaseItem.CANONICAL : null)));
        ArrayNode takenAlong = json.putArray("takenAlong");
        others.values().forEach(edition -> takenAlong.add(json(edition)));
        return json;
    }

    /** What was made may be newer than what was pinned. */
    private static ObjectNode json(ReleaseItem pin, Optional<Edition> made) {
        return made.map(ReleaseJson::json)
                .orElseGet(() -> json(
                        pin.slug().value(),
                        pin.locale().toString(),
                        pin.revision(),
                        pin.version(),
                        pin.authority().orElse(Authority.AUTHENTIC)));
    }

    private static ObjectNode json(Edition edition) {
        return json(
                        edition.slug().value(),
                        edition.locale().toString(),
                        edition.revision(),
                        edition.bundleVersion(),
                        edition.authority())
                .put("edition", edition.number());
    }

    private static ObjectNode json(
            String slug, String locale, int revision, Optional<Integer> version, Authority authority) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("slug", slug)
                .put("locale", locale)
                .put("revision", revision)
                .put("version", version.orElse(null))
                .put("authority", authority.slug());
    }
}
