package dev.dragoman.desk.record;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.RecordLinks;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.fields.EventFields;
import dev.dragoman.records.markdown.MarkdownWriter;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.ClockChange;
import dev.dragoman.times.EventDays;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A stored record as an author's form; what is read from it again is the same record. */
final class WrittenRecord {

    /** What a copy leaves blank, because it is another event on another day. */
    private static final Set<String> NOT_COPIED = Set.of(
            "slug",
            "issued",
            "updated-date",
            "updated-time",
            "updated-zone",
            "updated-offset",
            "start-date",
            "start-time",
            "start-offset",
            "end-date",
            "end-time",
            "end-offset",
            RecordForm.VERSION);

    private WrittenRecord() {}

    /** The form of a revision, to go on with. */
    static RecordForm of(Revision revision) {
        CanonicalRecord record = revision.record();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("slug", record.slug().value());
        values.put("kind", record.kind().slug());
        values.put("title", record.title().source());
        record.byline().ifPresent(unit -> values.put("byline", unit.source()));
        record.topic().ifPresent(unit -> values.put("topic", unit.source()));
        record.place().ifPresent(unit -> values.put("place", unit.source()));
        values.put("issued", record.issued().toString());
        record.updated().ifPresent(moment -> moment(values, "updated", moment));
        values.put("event", "none");
        record.event().ifPresent(event -> event(values, record, event));
        record.days().ifPresent(days -> days(values, days));
        links(values, record.links());
        values.put(RecordForm.BODY, MarkdownWriter.body(record));
        values.put(RecordForm.VERSION, version(revision));
        return RecordForm.of(values);
    }

    /** The form of a new record that begins as a copy, with its dates and clock times left blank. */
    static RecordForm copy(Revision revision, boolean withPeople) {
        RecordForm copied = of(revision)
                .without(NOT_COPIED)
                .with(RecordForm.FROM, revision.record().slug().value());
        return withPeople ? copied : copied.without(Set.of("byline"));
    }

    /** The revision as forms name it. */
    static String version(Revision revision) {
        return revision.tag().toString().replace("\"", "");
    }

    private static void event(Map<String, String> values, CanonicalRecord record, EventTimes event) {
        EventFields fields = EventFields.of(record).orElseThrow();
        values.put("event", "times");
        moment(values, "start", event.start());
        if (fields.end().isPresent()) {
            event.end().ifPresent(end -> moment(values, "end", end));
            if (event.end()
                    .filter(end -> end.zone().equals(event.start().zone()))
                    .isPresent()) {
                values.remove("end-zone");
            }
        }
        if (fields.duration().isPresent()) {
            event.duration().ifPresent(duration -> duration(values, duration));
        }
        values.put("zones", event.furtherZones().stream().map(ZoneId::getId).collect(Collectors.joining(" ")));
    }

    private static void days(Map<String, String> values, EventDays days) {
        values.put("event", "days");
        values.put("start-date", days.first().toString());
        if (!days.onOneDay()) {
            values.put("end-date", days.last().toString());
        }
    }

    private static void duration(Map<String, String> values, ApproximateDuration duration) {
        put(values, "days", duration.days());
        put(values, "hours", (int) duration.time().toHours());
        put(values, "minutes", duration.time().toMinutesPart());
        if (duration.about()) {
            values.put("about", "yes");
        }
    }

    private static void put(Map<String, String> values, String name, int number) {
        if (number > 0) {
            values.put(name, Integer.toString(number));
        }
    }

    private static void moment(Map<String, String> values, String prefix, ZonedMoment moment) {
        values.put(prefix + "-date", moment.wall().toLocalDate().toString());
        values.put(prefix + "-time", moment.wall().toLocalTime().toString());
        values.put(prefix + "-zone", moment.zone().getId());
        if (ClockChange.at(moment.wall(), moment.zone()).isPresent()) {
            values.put(prefix + "-offset", moment.offset().getId());
        }
    }

    private static void links(Map<String, String> values, RecordLinks links) {
        links.source().ifPresent(source -> {
            values.put(
                    "source-names",
                    source.names().entrySet().stream()
                            .map(name -> name.getKey() + ": " + name.getValue())
                            .collect(Collectors.joining("\n")));
            source.address().ifPresent(address -> values.put("source-address", address));
        });
        List<String> related = links.related().stream().map(Slug::value).toList();
        values.put("related", String.join(" ", related));
    }
}
