package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.times.formulas.HouseFormulas;
import dev.dragoman.times.formulas.TimeText;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-07-07");
    private static final EventDays THREE = new EventDays(FIRST, LocalDate.parse("2026-07-09"));

    @Test
    void theLastDayBelongsToTheEvent() {
        assertThat(THREE.duration()).isEqualTo(ApproximateDuration.parse("P3D"));
        assertThat(EventDays.lasting(FIRST, ApproximateDuration.parse("P3D"))).isEqualTo(THREE);
        assertThat(EventDays.lasting(FIRST, ApproximateDuration.parse("P1D")).onOneDay())
                .isTrue();
    }

    @Test
    void anEventThatEndsBeforeItBeginsIsRejected() {
        assertThatThrownBy(() -> new EventDays(FIRST, FIRST.minusDays(1))).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT45M", "P1DT1H", "about P2D", "PT24H"})
    void anInvalidNumberOfDaysIsRejected(String duration) {
        assertThatThrownBy(() -> EventDays.lasting(FIRST, ApproximateDuration.parse(duration)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("whole days");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | On July 7 | From July 7 to July 9",
                "ja | 7月7日 | 7月7日から7月9日まで",
                "fr | le 7 juillet 2026 | du 7 juillet 2026 au 9 juillet 2026",
                "de | am 7. Juli 2026 | vom 7. Juli 2026 bis zum 9. Juli 2026",
                "es | el 7 de julio de 2026 | del 7 de julio de 2026 al 9 de julio de 2026",
                "uk | 7 липня | з 7 липня по 9 липня",
                "ko | 7월 7일 | 7월 7일부터 7월 9일까지",
                "zh-Hant | 7月7日 | 自7月7日起至7月9日止",
                "ar | في 7 يوليو 2026 | من 7 يوليو 2026 إلى 9 يوليو 2026",
                "ja-u-ca-japanese-nu-hanidec | 七月七日 | 七月七日から七月九日まで",
            })
    void anAllDayEventIsShownByItsDays(String language, String oneDay, String threeDays) {
        HouseFormulas house = Houses.in(language);

        assertThat(house.when(new EventDays(FIRST, FIRST))).isEqualTo(oneDay);
        assertThat(house.when(THREE)).isEqualTo(threeDays);
    }

    @Test
    void acrossAYearsEndBothDaysHaveTheirYear() {
        EventDays event = new EventDays(LocalDate.parse("2026-12-31"), LocalDate.parse("2027-01-02"));

        assertThat(Houses.in("en").when(event)).isEqualTo("From December 31, 2026 to January 2, 2027");
        assertThat(Houses.in("ja").when(event)).isEqualTo("2026年12月31日から2027年1月2日まで");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when | From July 7 to July 9 | 2026-07-07",
                "start | July 7 | 2026-07-07",
                "start:date | July 7 | 2026-07-07",
                "start:full-date | July 7, 2026 | 2026-07-07",
                "end | July 9 | 2026-07-09",
                "end:full-date | July 9, 2026 | 2026-07-09",
                "duration | 3 days | P3D",
            })
    void referencesReferToTheDays(String reference, String text, String datetime) {
        TimeText resolved = Houses.in("en").resolve(TimeReference.parse(reference), facts(), Zones.named("Asia/Tokyo"));

        assertThat(resolved).isEqualTo(new TimeText(text, Optional.of(datetime)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start:time", "end:time", "start:zone", "start@Asia/Tokyo", "end:date@Asia/Tokyo"})
    void aClockTimeOfAnAllDayEventIsRejected(String reference) {
        TimeReference asked = TimeReference.parse(reference);

        assertThatThrownBy(() -> facts().require(asked))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("needs a clock time or a zone");
    }

    private static TimeFacts facts() {
        return new TimeFacts(Optional.empty(), Optional.of(THREE), FIRST, Optional.empty());
    }
}
