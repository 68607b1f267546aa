package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApproximateDurationTest {

    @ParameterizedTest
    @CsvSource({
        "about PT2H25M, about PT2H25M, 2, 25, true",
        "PT45M, PT45M, 0, 45, false",
        "PT145M, PT2H25M, 2, 25, false",
        "PT26H, PT26H, 26, 0, false"
    })
    void hoursAndMinutesAreReadAndPrinted(String text, String canonical, int hours, int minutes, boolean about) {
        ApproximateDuration duration = ApproximateDuration.parse(text);

        assertThat(duration).hasToString(canonical);
        assertThat(duration.hours()).isEqualTo(hours);
        assertThat(duration.minutes()).isEqualTo(minutes);
        assertThat(duration.about()).isEqualTo(about);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PT",
                "P1Y",
                "P2M",
                "P1D",
                "P1W",
                "PT0M",
                "PT0H0M",
                "-PT1H",
                "PT-1H",
                "PT1.5H",
                "PT90S",
                "pt1h",
                "about",
                "about  PT1H",
                "ca PT1H",
                "25 minutes",
                "PT2000H"
            })
    void otherUnitsNothingAndLessThanNothingAreDeclined(String text) {
        assertThatThrownBy(() -> ApproximateDuration.parse(text)).isInstanceOf(Declined.class);
    }

    @Test
    void theRefusalSaysWhatWouldBeRight() {
        assertThatThrownBy(() -> ApproximateDuration.parse("P1D")).hasMessageContaining("about PT2H25M");
    }
}
