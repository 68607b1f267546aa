package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonedMomentTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void theReadoutsStartIsKeptAsWallTimeAndZone() {
        ZonedMoment start = ZonedMoment.parse("2023-04-05T11:20+02:00[Europe/Brussels]");

        assertThat(start.wall()).isEqualTo("2023-04-05T11:20");
        assertThat(start.instant()).isEqualTo("2023-04-05T09:20:00Z");
        assertThat(start.at(TOKYO).wall()).isEqualTo("2023-04-05T18:20");
        assertThat(start).hasToString("2023-04-05T11:20+02:00[Europe/Brussels]");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-05T11:20[Europe/Brussels], 2023-04-05T11:20+02:00[Europe/Brussels]",
        "2023-04-05T11:20:00+02:00[!Europe/Brussels], 2023-04-05T11:20+02:00[Europe/Brussels]",
        "2023-04-05t11:20:30.5+02:00[Europe/Brussels], 2023-04-05T11:20:30.500+02:00[Europe/Brussels]",
        "2023-04-05T11:20[Europe/Brussels][u-ca=japanese][_foo=bar-baz], 2023-04-05T11:20+02:00[Europe/Brussels]",
        "2023-04-05T11:20[Europe/Brussels][!u-ca=gregory], 2023-04-05T11:20+02:00[Europe/Brussels]",
        "2023-01-05T11:20[Europe/London], 2023-01-05T11:20+00:00[Europe/London]",
        "2023-04-05T11:20[Europe/Kiev], 2023-04-05T11:20+03:00[Europe/Kiev]",
        "2023-04-05T09:20+00:00[Etc/UTC], 2023-04-05T09:20+00:00[Etc/UTC]",
        "2023-10-29T02:30+02:00[Europe/Brussels], 2023-10-29T02:30+02:00[Europe/Brussels]",
        "2023-10-29T02:30+01:00[Europe/Brussels], 2023-10-29T02:30+01:00[Europe/Brussels]",
        // Z and -00:00 say that the local offset is not known: the wall time is UTC's (RFC 9557 §2)
        "2023-04-05T09:20Z[Europe/Brussels], 2023-04-05T11:20+02:00[Europe/Brussels]",
        "2023-04-05T09:20-00:00[Europe/Brussels], 2023-04-05T11:20+02:00[Europe/Brussels]",
    })
    void everyFormOfRfc9557IsReadAndPrintedCanonically(String text, String canonical) {
        ZonedMoment moment = ZonedMoment.parse(text);

        assertThat(moment).hasToString(canonical);
        assertThat(ZonedMoment.parse(moment.toString())).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-04-05",
                "2023-04-05 11:20[Europe/Brussels]",
                "2023-4-5T11:20[Europe/Brussels]",
                "2023-04-05T11[Europe/Brussels]",
                "2023-04-05T11:20+0200[Europe/Brussels]",
                "2023-04-05T11:20[Europe/Brussels",
                "2023-04-05T11:20[Europe/Brussels]x",
                "2023-04-05T11:20[]",
                "2023-04-05T11:20[Europe//Brussels]",
                "2023-04-05T11:20[Europe/Brussels][U-CA=japanese]",
                "2023-04-05T11:20[Europe/Brussels][u-ca=]",
                "2023-04-05T11:20[Europe/Brussels][Asia/Tokyo]",
                "2023-04-05T11:20[u-ca=japanese][Europe/Brussels]",
                "2023-04-05T11:20[Europe/Brussels][!foo=bar]",
                "2023-04-05T11:20[Europe/Brussels][!u-ca=japanese]",
                "2023-04-05T11:20[Europe/Brussels][u-ca=japanese][!u-ca=gregory]",
                "2023-04-05T24:00[Europe/Brussels]",
                "2023-04-05T23:59:60[Europe/Brussels]",
                "2023-04-05T11:60[Europe/Brussels]",
                "2023-02-29T11:20[Europe/Brussels]",
                "2023-04-05T11:20+19:00[Europe/Brussels]",
            })
    void whatIsIllFormedOrCriticalAndUnknownIsRejected(String text) {
        assertThatThrownBy(() -> ZonedMoment.parse(text))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(ProblemCode.INVALID_TIME));
    }

    @Test
    void aTimeWithoutAZoneIsRejectedWithTheLikelyOne() {
        assertThatThrownBy(() -> ZonedMoment.parse("2023-04-05T11:20+02:00")).hasMessageContaining("[Europe/Brussels]");
    }

    @Test
    void anOffsetThatTheZoneDidNotKeepIsRejectedWithTheRightOne() {
        assertThatThrownBy(() -> ZonedMoment.parse("2023-04-05T11:20+01:00[Europe/Brussels]"))
                .hasMessage("Europe/Brussels was at +02:00 (CEST) on 2023-04-05, not +01:00");
        assertThatThrownBy(() -> ZonedMoment.parse("2023-07-05T11:20+00:00[Europe/London]"))
                .hasMessage("Europe/London was at +01:00 (BST) on 2023-07-05, not +00:00");
    }

    @Test
    void aWallTimeThatTheClocksSkippedIsRejected() {
        assertThatThrownBy(() -> ZonedMoment.parse("2023-03-26T02:30[Europe/Brussels]"))
                .hasMessage("2023-03-26T02:30 never occurred in Europe/Brussels: the clocks went from 02:00 to 03:00");
        // Toronto once set the clocks forward half an hour before midnight
        assertThatThrownBy(() -> ZonedMoment.parse("1919-03-30T23:45[America/Toronto]"))
                .hasMessage("1919-03-30T23:45 never occurred in America/Toronto: the clocks went from 1919-03-30T23:30"
                        + " to 1919-03-31T00:30");
    }

    @ParameterizedTest
    @CsvSource({
        "2011-12-30T12:00[Pacific/Apia], 2011-12-29, 2011-12-31",
        "2011-12-30T00:00-10:00[Pacific/Apia], 2011-12-29, 2011-12-31",
        "2011-12-30T23:59[Pacific/Fakaofo], 2011-12-29, 2011-12-31",
        "1993-08-21T12:00[Pacific/Kwajalein], 1993-08-20, 1993-08-22",
        "1994-12-31T12:00[Pacific/Kiritimati], 1994-12-30, 1995-01-01"
    })
    void aDayThatAZoneSkippedIsRejectedWithTheDaysAroundIt(String text, String before, String after) {
        assertThatThrownBy(() -> ZonedMoment.parse(text))
                .hasMessageEndingWith(": the calendar there went from " + before + " straight to " + after);
    }

    @Test
    void aWallTimeThatOccurredTwiceIsRejectedUnlessAnOffsetSettlesIt() {
        assertThatThrownBy(() -> ZonedMoment.parse("2023-10-29T02:30[Europe/Brussels]"))
                .hasMessageContaining("occurred twice")
                .hasMessageContaining("+02:00 (CEST) or +01:00 (CET)");
        assertThatThrownBy(() -> ZonedMoment.parse("2023-10-29T02:30+03:00[Europe/Brussels]"))
                .hasMessageContaining("not +03:00");
    }

    @Test
    void aWrongMomentCannotBeConstructed() {
        LocalDateTime wall = LocalDateTime.parse("2023-04-05T11:20");

        assertThatThrownBy(() -> ZonedMoment.of(wall, ZoneId.of("Europe/Brussels"), ZoneOffset.ofHours(1)))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-05T11:20[Europe/Brussels], Asia/Tokyo, 0",
        "2023-04-04T19:10[Europe/Brussels], Asia/Tokyo, 1",
        "2023-04-05T02:10[Asia/Tokyo], Europe/Brussels, -1",
        "2023-12-31T18:00[Europe/Brussels], Asia/Tokyo, 1",
        "2024-01-01T01:00[Pacific/Auckland], Asia/Tokyo, -1",
        "2023-06-15T00:30[Pacific/Kiritimati], Pacific/Honolulu, -1",
        "2023-06-15T23:30[Pacific/Honolulu], Pacific/Kiritimati, 1",
        "2023-06-15T23:30[Pacific/Niue], Pacific/Kiritimati, 2",
        "2023-06-15T23:50[Asia/Kathmandu], Asia/Kolkata, 0",
        "2023-06-15T23:50[Asia/Kolkata], Asia/Kathmandu, 1",
    })
    void theDayShiftIsCountedInCalendarDays(String local, String other, int days) {
        assertThat(ZonedMoment.parse(local).dayShiftTo(ZoneId.of(other))).isEqualTo(days);
    }

    @Test
    void elapsedTimeRunsOnAcrossAClockChange() {
        ZonedMoment beforeTheChange = ZonedMoment.parse("2023-03-26T01:30[Europe/Brussels]");

        ZonedMoment end = beforeTheChange.plus(Duration.ofHours(1));

        assertThat(end).hasToString("2023-03-26T03:30+02:00[Europe/Brussels]");
    }

    @Test
    void theFutureIsDerivedAgainWhenTheRulesChange() {
        // Stored under rules by which Vancouver still went back to -08:00 in winter; 2026's do not.
        ZonedMoment stored = ZonedMoment.recorded("2026-12-01T10:00-08:00[America/Vancouver]");

        ZonedMoment today = stored.underTodaysRules(Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(today.wall()).isEqualTo(stored.wall());
        assertThat(today.offset()).isEqualTo(Zones.rules(stored.zone()).getOffset(stored.wall()));
    }

    @Test
    void aRuleChangeThatWouldMoveThePastIsReportedAndNotApplied() {
        ZonedMoment stored = ZonedMoment.recorded("2023-04-05T11:20+01:00[Europe/Brussels]");

        ZonedMoment today = stored.underTodaysRules(Instant.parse("2023-04-06T00:00:00Z"));

        assertThat(today).isEqualTo(stored);
        assertThat(today.instant()).isEqualTo("2023-04-05T10:20:00Z");
        assertThat(today.ruleChange()).hasValueSatisfying(change -> {
            assertThat(change.today()).isEqualTo("2023-04-05T09:20:00Z");
            assertThat(change.shift()).isEqualTo(Duration.ofHours(-1));
            assertThat(change.describe()).contains("Europe/Brussels", "09:20", "10:20", "the recorded time is kept");
        });
    }

    @Test
    void whatTheRulesStillSayIsNoChange() {
        ZonedMoment stored = ZonedMoment.recorded("2023-04-05T11:20+02:00[Europe/Brussels]");

        assertThat(stored.ruleChange()).isEmpty();
        assertThat(stored.underTodaysRules(Instant.EPOCH)).isEqualTo(stored);
    }

    @Test
    void whatHtmlTakesHasWholeMinutesInItsOffset() {
        assertThat(ZonedMoment.parse("2023-04-05T11:20[Europe/Brussels]").withoutZone())
                .isEqualTo("2023-04-05T11:20+02:00");
        // Brussels kept local mean time, +00:17:30, until 1892
        assertThat(ZonedMoment.parse("1850-01-01T10:00[Europe/Brussels]").withoutZone())
                .isEqualTo("1850-01-01T09:59:30+00:17");
    }
}
