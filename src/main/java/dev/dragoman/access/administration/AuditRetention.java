package dev.dragoman.access.administration;

import dev.dragoman.access.Audit;
import dev.dragoman.access.AuditEntries;
import dev.dragoman.access.Caller;
import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Removes entries from the audit log that are older than the operator wants, and adds an entry that says so. */
@Singleton
public class AuditRetention {

    /** Small transactions, so that other writes need not wait. */
    private static final int BATCH = 1_000;

    private static final Caller SERVICE = new Caller("dragoman", Set.of());

    private final Store store;
    private final Audit audit;
    private final Optional<Period> retention;
    private final Clock clock;

    AuditRetention(Store store, Audit audit, AuditConfig config, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.retention = config.retention();
        this.clock = clock;
    }

    /** What is wrong with a value of the setting; empty if it is valid. */
    public static Optional<String> problem(String value) {
        try {
            Period period = Period.parse(value.strip());
            LocalDate day = LocalDate.EPOCH;
            return day.plus(period).isAfter(day) && !period.isNegative()
                    ? Optional.empty()
                    : Optional.of("it must be one day or longer");
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.of("it must be a period such as P2Y, P18M or P90D (ISO 8601)");
        }
    }

    /** Whether entries are ever removed. */
    public boolean isLimited() {
        return retention.isPresent();
    }

    /** How long entries are kept; empty if for ever. */
    public Optional<Period> period() {
        return retention;
    }

    /** Removes the entries of the days that have passed (UTC), and returns their number. */
    public int purge() {
        return retention.map(period -> purge(start(period))).orElse(0);
    }

    private Instant start(Period period) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minus(period)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private int purge(Instant before) {
        int all = 0;
        int removed;
        do {
            // What was removed and the entry that says so are one transaction, whatever happens after it.
            removed = store.inTransaction(tables -> {
                int count = tables.table(AuditEntries.class).removeOldest(Audit.idAt(before), BATCH);
                if (count > 0) {
                    audit.add(
                            tables,
                            SERVICE,
                            "audit.purge",
                            null,
                            null,
                            Map.of("removed", count, "before", before.toString()));
                }
                return count;
            });
            all += removed;
        } while (removed == BATCH);
        return all;
    }
}
