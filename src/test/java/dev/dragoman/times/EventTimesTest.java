package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventTimesTest {

    private static final ZonedMoment START = ZonedMoment.parse("2023-04-05T11:20[Europe/Brussels]");

    @Test
    void theEndFollowsFromTheDuration() {
        EventTimes event = EventTimes.lasting(START, ApproximateDuration.parse("about PT2H25M"));

        assertThat(event.end()).hasValue(ZonedMoment.parse("2023-04-05T13:45+02:00[Europe/Brussels]"));
    }

    @Test
    void theDurationFollowsFromTheEndAndIsThenExact() {
        EventTimes event = ending("2023-04-05T12:20[Europe/Brussels]", Optional.empty());

        assertThat(event.duration()).hasValue(ApproximateDuration.parse("PT1H"));
    }

    @Test
    void anEventMayEndInAnotherZone() {
        EventTimes event = ending("2023-04-05T12:20[Europe/London]", Optional.empty());

        assertThat(event.duration()).hasValue(ApproximateDuration.parse("PT2H"));
    }

    @Test
    void anEndThatIsNotAfterTheStartIsRejected() {
        assertThatThrownBy(() -> ending("2023-04-05T11:20[Europe/Brussels]", Optional.empty()))
                .hasMessageContaining("is not after the start");
        assertThatThrownBy(() -> ending("2023-04-05T09:00[Europe/Brussels]", Optional.empty()))
                .hasMessageContaining("is not after the start");
    }

    @Test
    void endAndDurationMustAgree() {
        Optional<ApproximateDuration> about = Optional.of(ApproximateDuration.parse("about PT2H"));
        Optional<ApproximateDuration> exact = Optional.of(ApproximateDuration.parse("PT2H"));

        assertThat(ending("2023-04-05T13:30[Europe/Brussels]", about).duration())
                .isEqualTo(about);
        assertThatThrownBy(() -> ending("2023-04-05T13:45[Europe/Brussels]", about))
                .hasMessageContaining("PT2H25M apart, but the duration is about PT2H");
        assertThatThrownBy(() -> ending("2023-04-05T13:21[Europe/Brussels]", exact))
                .hasMessageContaining("make them agree");
    }

    @Test
    void daysAreThoseOfTheCalendarThoughTheClocksChange() {
        ZonedMoment beforeSummerTime = ZonedMoment.parse("2026-03-28T09:00[Europe/Brussels]");
        ZonedMoment end = ZonedMoment.parse("2026-03-30T09:00[Europe/Brussels]");

        EventTimes lasting = EventTimes.lasting(beforeSummerTime, ApproximateDuration.parse("P2D"));
        EventTimes ending = new EventTimes(beforeSummerTime, Optional.of(end), Optional.empty(), List.of());
        EventTimes both = new EventTimes(
                beforeSummerTime, Optional.of(end), Optional.of(ApproximateDuration.parse("P2D")), List.of());

        assertThat(lasting.end()).hasValue(end);
        assertThat(ending.duration()).hasValue(ApproximateDuration.parse("P2D"));
        assertThat(both).isEqualTo(lasting).isEqualTo(ending);
    }

    @Test
    void anEventThatEndsDaysLaterHasDaysAndTheHoursBeyondThem() {
        EventTimes event = ending("2023-04-07T19:20[Europe/Brussels]", Optional.empty());

        assertThat(event.duration()).hasValue(ApproximateDuration.parse("P2DT8H"));
        assertThat(event.end()).hasValue(ZonedMoment.parse("2023-04-07T19:20[Europe/Brussels]"));
    }

    @Test
    void aDurationOfDaysThatEndsInASkippedHourEndsAsMuchLater() {
        EventTimes event = EventTimes.lasting(
                ZonedMoment.parse("2026-03-28T02:30[Europe/Brussels]"), ApproximateDuration.parse("P1D"));

        assertThat(event.end()).hasValue(ZonedMoment.parse("2026-03-29T03:30[Europe/Brussels]"));
    }

    @Test
    void anEventOfMoreThanAYearIsRejected() {
        assertThatThrownBy(() -> ending("2025-04-05T11:20[Europe/Brussels]", Optional.empty()))
                .hasMessageContaining("longer than 366 days");
    }

    private static EventTimes ending(String end, Optional<ApproximateDuration> duration) {
        return new EventTimes(START, Optional.of(ZonedMoment.parse(end)), duration, List.of());
    }
}
