package dev.dragoman.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseTimerTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00.400Z");

    @Test
    void itWakesWhenTheNextReleaseIsDueAndNotBefore() {
        Duration sleep = ReleaseTimer.sleep(NOW, Optional.of(Instant.parse("2026-12-01T00:00:01Z")));

        assertThat(sleep).isEqualTo(Duration.ofMillis(601));
    }

    @Test
    void itNeverSleepsLongerThanASecond() {
        assertThat(ReleaseTimer.sleep(NOW, Optional.empty())).isEqualTo(Duration.ofSeconds(1));
        assertThat(ReleaseTimer.sleep(NOW, Optional.of(NOW.plusSeconds(90)))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatBecameDueMeanwhileIsDoneAtOnce() {
        assertThat(ReleaseTimer.sleep(NOW, Optional.of(NOW.minusSeconds(5)))).isEqualTo(Duration.ZERO);
    }
}
