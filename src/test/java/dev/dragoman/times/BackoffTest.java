package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(10));

    @Test
    void eachDelayIsFourTimesTheOneBeforeUpToTheLongest() {
        assertThat(backoff.after(1, 0.5)).isEqualTo(Duration.ofSeconds(4));
        assertThat(backoff.after(2, 0.5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(backoff.after(4, 0.5)).isEqualTo(Duration.ofSeconds(256));
        assertThat(backoff.after(5, 0.5)).isEqualTo(Duration.ofMinutes(10));
        assertThat(backoff.after(1_000, 0.5)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aQuarterMoreOrLessIsRandom() {
        assertThat(backoff.after(1, 0)).isEqualTo(Duration.ofSeconds(3));
        assertThat(backoff.after(1, 1)).isEqualTo(Duration.ofSeconds(5));
    }
}
