package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemException;
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
        "PT26H, PT26H, 26, 0, false",
        "P2D, P2D, 48, 0, false",
        "about P1D, about P1D, 24, 0, true",
        "P2DT8H, P2DT8H, 56, 0, false",
        "P2DT90M, P2DT1H30M, 49, 30, false",
        "P0DT45M, PT45M, 0, 45, false"
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
                "P",
                "P1DT",
                "P0D",
                "P367D",
                "P-1D",
                "P1H",
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
    void otherUnitsZeroAndNegativeDurationsAreRejected(String text) {
        assertThatThrownBy(() -> ApproximateDuration.parse(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void theMessageSaysWhatIsAllowed() {
        assertThatThrownBy(() -> ApproximateDuration.parse("P1W"))
                .hasMessageContaining("about PT2H25M, days as in P2D");
    }
}
