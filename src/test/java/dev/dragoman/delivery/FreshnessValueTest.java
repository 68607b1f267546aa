package dev.dragoman.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FreshnessValueTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void cacheControlNamesAllThreeLifetimesInSeconds() {
        Freshness freshness = new Freshness(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofDays(1));

        assertThat(freshness.cacheControl())
                .isEqualTo("public, max-age=30, stale-while-revalidate=300, stale-if-error=86400");
    }

    @Test
    void aMaxAgeOverAMinuteIsRejectedWithTheNameOfTheSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Freshness(Duration.ofSeconds(61), MINUTE, MINUTE))
                .withMessage("dragoman.delivery.max-age is 61 s; it has to be from 0 to 60 s");
    }

    @Test
    void aNegativeLifetimeIsRejectedWithTheNameOfTheSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Freshness(MINUTE, Duration.ofSeconds(-1), MINUTE))
                .withMessageStartingWith("dragoman.delivery.stale-while-revalidate is -1 s");
    }
}
