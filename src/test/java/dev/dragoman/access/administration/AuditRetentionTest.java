package dev.dragoman.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.access.Audit;
import dev.dragoman.access.AuditEntries;
import dev.dragoman.access.AuditEntry;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditRetentionTest {

    /** Long before the entries of all other tests. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("1975-03-01T12:00:00Z"), ZoneOffset.UTC);

    @Inject
    Store store;

    @Inject
    Audit audit;

    private final String actor = "test-" + UUID.randomUUID();

    @Test
    void entriesBeforeThePeriodAreRemovedAndTheLogSaysHowManyAndUntilWhen() {
        add("1973-02-28T23:59:59.999Z", 0);
        add("1973-03-01T00:00:00Z", 1);
        long before = purges().size();

        int removed = retention(Optional.of(Period.ofYears(2))).purge();

        assertThat(removed).isEqualTo(1);
        assertThat(entries()).extracting(AuditEntry::detail).containsExactly("{\"number\": 1}");
        assertThat(purges()).hasSize((int) before + 1);
        assertThat(purges().get(0).detail()).contains("\"removed\":1").contains("\"before\":\"1973-03-01T00:00:00Z\"");
        assertThat(retention(Optional.of(Period.ofYears(2))).purge()).isZero();
        assertThat(purges()).hasSize((int) before + 1);
    }

    @Test
    void manyEntriesAreRemovedInSeveralTransactionsEachWithItsEntry() {
        store.inTransaction(tables -> {
            for (int i = 0; i < 1_001; i++) {
                add(tables.table(AuditEntries.class), "1970-01-01T00:00:00Z", i);
            }
            return true;
        });
        int before = purges().size();

        assertThat(retention(Optional.of(Period.ofYears(5))).purge()).isEqualTo(1_001);

        assertThat(entries()).isEmpty();
        assertThat(purges()).hasSize(before + 2);
    }

    @Test
    void aPeriodLongerThanTheCalendarOfTheLogRemovesNothing() {
        add("1974-01-02T00:00:00Z", 0);

        assertThat(retention(Optional.of(Period.ofYears(100))).purge()).isZero();

        assertThat(entries()).hasSize(1);
        assertThat(retention(Optional.of(Period.ofYears(1))).purge()).isPositive();
        assertThat(entries()).isEmpty();
    }

    @Test
    void withoutAPeriodEverythingIsKept() {
        add("1970-01-02T00:00:00Z", 0);

        assertThat(retention(Optional.empty()).purge()).isZero();

        assertThat(entries()).hasSize(1);
        assertThat(retention(Optional.of(Period.ofYears(5))).purge()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2Y", "P18M", "P90D", " P1Y6M "})
    void aPeriodOfDaysMonthsOrYearsIsValid(String value) {
        assertThat(AuditRetention.problem(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1Y", "P1Y-400D", "PT1H", "2 years", "P99999999999Y"})
    void anyOtherPeriodIsRejected(String value) {
        assertThat(AuditRetention.problem(value)).isPresent();
    }

    private AuditRetention retention(Optional<Period> period) {
        return new AuditRetention(store, audit, () -> period, CLOCK);
    }

    private List<AuditEntry> entries() {
        return found(Optional.of(actor), Optional.empty());
    }

    private List<AuditEntry> purges() {
        return found(Optional.empty(), Optional.of("audit.purge"));
    }

    private List<AuditEntry> found(Optional<String> person, Optional<String> act) {
        AuditSearch search =
                new AuditSearch(person, act, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        return store.read(tables -> search.page(tables, Optional.empty(), 10_000));
    }

    private void add(String at, int number) {
        store.inTransaction(tables -> {
            add(tables.table(AuditEntries.class), at, number);
            return true;
        });
    }

    private void add(AuditEntries entries, String at, int number) {
        Instant instant = Instant.parse(at);
        String id = Audit.idAt(instant)
                + UUID.randomUUID().toString().replace("-", "").substring(16);
        entries.add(id, instant, actor, "test.old", null, null, "{\"number\": " + number + "}");
    }
}
