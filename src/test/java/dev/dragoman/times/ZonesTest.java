package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

    private static final LocalDateTime APRIL = LocalDateTime.parse("2023-04-05T11:20");

    @ParameterizedTest
    @CsvSource({
        "CET, Europe/Brussels",
        "MESZ, Europe/Brussels",
        "WET, Europe/Lisbon",
        "EST, America/New_York",
        "EST5EDT, America/New_York",
        "MST, America/Phoenix",
        "HST, Pacific/Honolulu",
        "JST, Asia/Tokyo",
        "GMT, Europe/London",
        "Etc/GMT, Europe/London",
        "UTC, Etc/UTC",
        "Etc/UCT, Etc/UTC",
        "+02:00, Europe/Brussels",
        "-04:00, America/New_York",
        "+05:45, Asia/Kathmandu",
        "UTC+9, Asia/Tokyo",
        "Etc/GMT-2, Europe/Brussels",
        "Etc/GMT+4, America/New_York",
        "europe/brussels, Europe/Brussels",
        "America/New York, America/New_York",
        "Brussels, Europe/Brussels",
        "Europe/Brussells, Europe/Brussels",
    })
    void aZoneThatIsNotAPlacesIsRejectedForAnEventWithASuggestion(String id, String likely) {
        assertThatThrownBy(() -> Zones.ofEvent(id, APRIL))
                .hasMessageContaining(likely)
                .isInstanceOfSatisfying(ProblemException.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(ProblemCode.UNKNOWN_TIME_ZONE);
                    assertThat(rejected.members()).containsEntry("zone", id);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Brussels", "Europe/Kiev", "Japan", "Etc/UTC", "America/Coyhaique"})
    void placesAliasesAndUtcAreTakenAsWritten(String id) {
        assertThat(Zones.ofEvent(id, APRIL).getId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Foo/Bar", "+09:00", "GMT+9", "Europe/Brussels ", "SystemV/PST8PDT", "../etc"})
    void aReadersZoneMustBeAnIanaId(String id) {
        assertThatThrownBy(() -> Zones.named(id)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aReaderMayAskForAnyIanaIdEvenAnAbbreviation() {
        assertThat(Zones.named("CET").getId()).isEqualTo("CET");
        assertThat(Zones.named("UTC").getId()).isEqualTo("UTC");
    }

    @Test
    void theNewerDatabaseDecides() {
        assertThat(new ZoneDataVersions("2025a", "2026e").inUse()).isEqualTo("2026e");
        assertThat(new ZoneDataVersions("2027a", "2026e").inUse()).isEqualTo("2027a");
        assertThat(new ZoneDataVersions("2026z", "2026za").inUse()).isEqualTo("2026za");
        assertThat(new ZoneDataVersions("2026a", "2026a").differ()).isFalse();
        assertThat(new ZoneDataVersions("2025a", "2026e").differ()).isTrue();
        assertThat(Zones.versions().java()).matches("20\\d\\d[a-z]+");
        assertThat(Zones.versions().icu()).matches("20\\d\\d[a-z]+");
    }

    @Test
    void icusRulesInTheFormOfJavaAreTheSameWhereBothKnowThem() {
        for (String id : new String[] {"Europe/Brussels", "Asia/Tokyo", "America/New_York", "Asia/Kathmandu"}) {
            var icu = IcuRules.of(id);
            var java = ZoneId.of(id).getRules();
            for (int day = 0; day < 20_000; day++) {
                Instant instant = Instant.ofEpochSecond(day * 86_400L + 5_400L);

                assertThat(icu.getOffset(instant)).isEqualTo(java.getOffset(instant));
                assertThat(icu.isDaylightSavings(instant)).isEqualTo(java.isDaylightSavings(instant));
            }
        }
    }

    @Test
    void icusGapsAndOverlapsAreJavas() {
        var icu = IcuRules.of("Europe/Brussels");

        assertThat(icu.getValidOffsets(LocalDateTime.parse("2023-03-26T02:30"))).isEmpty();
        assertThat(icu.getValidOffsets(LocalDateTime.parse("2023-10-29T02:30")))
                .containsExactly(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1));
        assertThat(IcuRules.of("Etc/UTC").isFixedOffset()).isTrue();
    }
}
