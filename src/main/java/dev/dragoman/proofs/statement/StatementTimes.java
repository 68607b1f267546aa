package dev.dragoman.proofs.statement;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.times.EventTimes;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The times of a record as statements have them: dates, and wall times in their zones (RFC 9557). */
final class StatementTimes {

    private StatementTimes() {}

    static Map<String, Object> of(CanonicalRecord record) {
        Map<String, Object> times = new LinkedHashMap<>();
        times.put("issued", record.issued().toString());
        record.updated().ifPresent(moment -> times.put("updated", moment.toString()));
        record.event().ifPresent(event -> times.put("event", event(event)));
        record.days()
                .ifPresent(days -> times.put(
                        "days",
                        Map.of(
                                "first",
                                days.first().toString(),
                                "last",
                                days.last().toString())));
        return times;
    }

    private static Map<String, Object> event(EventTimes event) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("start", event.start().toString());
        event.end().ifPresent(end -> members.put("end", end.toString()));
        event.duration().ifPresent(duration -> members.put("duration", duration.toString()));
        if (!event.furtherZones().isEmpty()) {
            members.put(
                    "zones", event.furtherZones().stream().map(ZoneId::getId).toList());
        }
        return members;
    }
}
