package dev.dragoman.rendering.edition;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.record.EventView;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.TextView;
import dev.dragoman.rendering.record.TimeView;
import dev.dragoman.rendering.record.TimesView;
import dev.dragoman.rendering.record.page.PublicPart;
import java.util.ArrayList;
import java.util.Arrays;
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
    static List<UnitChange> between(RecordView before, RecordView after, LocalizedMessages messages) {
        Map<String, PublicPart> old = parts(before, messages);
        Map<String, PublicPart> now = parts(after, messages);
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
        return Arrays.asList(part.text().text(), part.text().html(), part.text().lang());
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

    private static Map<String, PublicPart> parts(RecordView record, LocalizedMessages messages) {
        Map<String, PublicPart> parts = new LinkedHashMap<>();
        TimesView times = record.times();
        fact(parts, record, "issued", messages.get("record.issued"), times.issuedText());
        fact(parts, record, "updated", messages.get("record.updated"), first(times.updated()));
        if (times.event() != null) {
            EventView event = times.event();
            fact(parts, record, "start", messages.get("times.start"), first(event.start()));
            fact(parts, record, "end", messages.get("times.end"), first(event.end()));
            String duration = event.duration() == null ? null : event.duration().text();
            fact(parts, record, "duration", messages.get("times.duration"), duration);
        }
        PublicPart.of(record).forEach(part -> parts.put(part.id(), part));
        return parts;
    }

    private static String first(List<TimeView> times) {
        return times == null ? null : times.get(0).text();
    }

    private static void fact(Map<String, PublicPart> parts, RecordView record, String id, String label, String text) {
        if (text != null) {
            LanguageTag locale = LanguageTag.parse(record.language().locale());
            parts.put(id, new PublicPart(label, TextView.plain(id, text, locale)));
        }
    }
}
