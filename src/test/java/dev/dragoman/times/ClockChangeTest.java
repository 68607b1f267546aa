package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClockChangeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void aSkippedWallTimeSaysWhatTheClocksShowedAround() {
        ClockChange change =
                ClockChange.at(LocalDateTime.parse("2027-03-28T02:30"), PARIS).orElseThrow();

        assertThat(change.isGap()).isTrue();
        assertThat(change.before()).isEqualTo(LocalDateTime.parse("2027-03-28T02:00"));
        assertThat(change.after()).isEqualTo(LocalDateTime.parse("2027-03-28T03:00"));
    }

    @Test
    void aRepeatedWallTimeHasTwoOffsetsTheEarlierInstantFirst() {
        ClockChange change =
                ClockChange.at(LocalDateTime.parse("2026-10-25T02:30"), PARIS).orElseThrow();

        assertThat(change.isGap()).isFalse();
        assertThat(change.offsets()).containsExactly(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1));
    }

    @Test
    void anOrdinaryWallTimeHasNone() {
        assertThat(ClockChange.at(LocalDateTime.parse("2026-10-25T12:00"), PARIS))
                .isEmpty();
        assertThat(ClockChange.at(LocalDateTime.parse("2026-10-25T02:30"), ZoneId.of("Etc/UTC")))
                .isEmpty();
    }
}
