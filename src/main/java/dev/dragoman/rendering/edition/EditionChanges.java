package dev.dragoman.rendering.edition;

import dev.dragoman.editions.Treatment;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.Html;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.record.LocalizedEvent;
import dev.dragoman.rendering.record.LocalizedRecord;
import dev.dragoman.rendering.record.LocalizedText;
import dev.dragoman.rendering.record.LocalizedTime;
import dev.dragoman.rendering.record.PublicPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what has changed from one edition to the next, unit by unit, in what readers of that language were shown. */
final class EditionChanges {

    private EditionChanges() {}

    /** The changes in reading order; what was removed stands where it was. */
    static List<UnitChange> between(LocalizedRecord before, LocalizedRecord after, LocalizedMessages words) {
        Map<String, PublicPart> old = parts(before, words);
        Map<String, PublicPart> now = parts(after, words);
        List<UnitChange> changes = new ArrayList<>();
        for (String id : inReadingOrder(new ArrayList<>(old.keySet()), new ArrayList<>(now.keySet()))) {
            Optional<PublicPart> was = Optional.ofNullable(old.get(id));
            Optional<PublicPart> is = Optional.ofNullable(now.get(id));
            if (!was.map(EditionChanges::shown).equals(is.map(EditionChanges::shown))) {
                changes.add(new UnitChange(
                        id,
                        is.or(() -> was).orElseThrow().label(),
                        was.map(PublicPart::text),
                        is.map(PublicPart::text)));
            }
        }
        return changes;
    }

    /** What a reader sees: markup counts, marks and notices do not. */
    private static List<String> shown(PublicPart part) {
        return List.of(part.text().html(), part.text().lang().toString());
    }

    /** The new order, with each part that is no more behind the one it followed. */
    private static List<String> inReadingOrder(List<String> old, List<String> now) {
        Set<String> kept = Set.copyOf(now);
        Map<String, List<String>> behind = new HashMap<>();
        String followed = "";
        for (String id : old) {
            if (kept.contains(id)) {
                followed = id;
            } else {
                behind.computeIfAbsent(followed, part -> new ArrayList<>()).add(id);
            }
        }
        List<String> merged = new ArrayList<>(behind.getOrDefault("", List.of()));
        for (String id : now) {
            merged.add(id);
            merged.addAll(behind.getOrDefault(id, List.of()));
        }
        return merged;
    }

    private static Map<String, PublicPart> parts(LocalizedRecord record, LocalizedMessages words) {
        Map<String, PublicPart> parts = new LinkedHashMap<>();
        fact(parts, record, "issued", words.get("record.issued"), Optional.of(record.issuedText()));
        fact(parts, record, "updated", words.get("record.updated"), first(record.updated()));
        record.event().ifPresent(event -> {
            fact(
                    parts,
                    record,
                    "start",
                    words.get("times.start"),
                    first(event.start()).or(() -> day(event, 0)));
            fact(
                    parts,
                    record,
                    "end",
                    words.get("times.end"),
                    first(event.end()).or(() -> day(event, 1)));
            fact(
                    parts,
                    record,
                    "duration",
                    words.get("times.duration"),
                    event.duration().map(LocalizedEvent.LocalizedDuration::text));
        });
        PublicPart.of(record).forEach(part -> parts.put(part.id(), part));
        return parts;
    }

    private static Optional<String> day(LocalizedEvent event, int index) {
        return event.days().stream().skip(index).findFirst().map(LocalizedEvent.LocalizedDay::text);
    }

    private static Optional<String> first(List<LocalizedTime> times) {
        return times.stream().findFirst().map(time -> time.shown().text());
    }

    private static void fact(
            Map<String, PublicPart> parts, LocalizedRecord record, String id, String label, Optional<String> text) {
        LanguageTag locale = record.locale();
        text.map(of -> new LocalizedText(id, of, Html.escape(of), locale, Optional.empty(), Treatment.PLAIN))
                .ifPresent(of -> parts.put(id, new PublicPart(label, of)));
    }
}
