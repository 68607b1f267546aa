package dev.dragoman.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.json.JsonWriter;
import dev.dragoman.storage.Tables;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Records who did what, in the transaction of the act. */
@Singleton
public class Audit {

    private static final JsonWriter JSON = new JsonWriter(new ObjectMapper());

    private final Event<AuditedAct> added;
    private final Clock clock;

    Audit(Event<AuditedAct> added, Clock clock) {
        this.added = added;
        this.clock = clock;
    }

    /**
     * Adds an entry.
     *
     * @param act the action, a verb such as {@code upload}
     * @param slug the record, or null
     * @param locale the language version, or null
     * @param detail further data for an auditor, never a secret
     */
    public void add(Tables tables, Caller caller, String act, String slug, String locale, Map<String, ?> detail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // Ids sort by time; the order within a millisecond is arbitrary.
        String id = idAt(now)
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        tables.table(AuditEntries.class).add(id, now, caller.name(), act, slug, locale, JSON.text(detail));
        added.fire(new AuditedAct(tables, caller.name(), act, slug, locale, detail));
    }

    /** What comes before the ids of all entries from this instant on, and after those of all before it; none is before 1970. */
    public static String idAt(Instant instant) {
        return HexFormat.of().toHexDigits(Math.max(0, instant.toEpochMilli()));
    }
}
