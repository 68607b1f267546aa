package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.dragoman.times.formulas.HouseFormulas;
import dev.dragoman.times.formulas.TimeText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class LongEventsTest {

    static final List<String> LANGUAGES = Houses.LANGUAGES;

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZonedMoment START = ZonedMoment.parse("2026-07-07T09:00[Europe/Brussels]");
    private static final EventTimes SPAN = ending("2026-07-09T17:00[Europe/Brussels]");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | From July 7, 9:00 a.m. (local time; same day, 4:00 p.m. JST) to July 9, 5:00 p.m. (local time; July"
                        + " 10, 12:00 a.m. JST)",
                "ja | 現地時間7月7日午前9時（日本時間7日午後4時）から7月9日午後5時（日本時間10日午前0時）まで",
                "fr | du 7 juillet 2026 à 09h00, heure locale (16h00, heure du Japon), au 9 juillet 2026 à 17h00, heure"
                        + " locale (10 juillet 2026 à 00h00, heure du Japon)",
                "de | vom 7. Juli 2026, 9.00 Uhr Ortszeit (16.00 Uhr japanischer Zeit), bis zum 9. Juli 2026, 17.00 Uhr"
                        + " Ortszeit (10. Juli 2026, 0.00 Uhr japanischer Zeit)",
                "es | del 7 de julio de 2026 a las 9:00, hora local (16:00, hora de Japón), al 9 de julio de 2026 a las"
                        + " 17:00, hora local (10 de julio de 2026 a las 0:00, hora de Japón)",
                "uk | з 7 липня, 09:00 за місцевим часом (16:00 за японським часом) до 9 липня, 17:00 за місцевим часом"
                        + " (10 липня, 00:00 за японським часом)",
                "ko | 현지시간 7월 7일 오전 9시(일본시간 7일 오후 4시)부터 7월 9일 오후 5시(일본시간 10일 오전 0시)까지",
                "zh-Hant | 自當地時間7月7日上午9時（日本時間7日下午4時）起至7月9日下午5時（日本時間10日上午0時）止",
                "ar | من 7 يوليو 2026 الساعة 9:00 صباحًا بالتوقيت المحلي (4:00 مساءً بتوقيت اليابان) إلى 9 يوليو 2026"
                        + " الساعة 5:00 مساءً بالتوقيت المحلي (10 يوليو 2026 الساعة 12:00 صباحًا بتوقيت اليابان)",
            })
    void anEventOfDaysAndHoursHasStartAndEnd(String language, String phrase) {
        assertThat(Houses.in(language).when(SPAN, TOKYO)).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2 days | approximately 1 day | 2 days and 8 hours | 1 day, 2 hours and 5 minutes",
                "ja | 2日間 | 約1日間 | 2日と8時間 | 1日と2時間5分間",
                "fr | 2 jours | environ un jour | 2 jours et 8 heures | un jour, 2 heures et 5 minutes",
                "de | 2 Tage | etwa ein Tag | 2 Tage und 8 Stunden | ein Tag, 2 Stunden und 5 Minuten",
                "es | 2 días | aproximadamente un día | 2 días y 8 horas | un día, 2 horas y 5 minutos",
                "uk | 2 дні | близько 1 дня | 2 дні 8 годин | 1 день 2 години 5 хвилин",
                "ko | 2일간 | 약 1일간 | 2일 8시간 | 1일 2시간 5분간",
                "zh-Hant | 2天 | 約1天 | 2天8小時 | 1天2小時5分鐘",
                "ar | يومان | يوم واحد تقريبًا | يومان و8 ساعات | يوم واحد وساعتان و5 دقائق",
            })
    void durationsOfADayAndMoreAreShownInDays(String language, String days, String about, String hours, String all) {
        HouseFormulas house = Houses.in(language);

        assertThat(house.duration(ApproximateDuration.parse("P2D"))).isEqualTo(days);
        assertThat(house.duration(ApproximateDuration.parse("about PT24H"))).isEqualTo(about);
        assertThat(house.duration(ApproximateDuration.parse("PT56H"))).isEqualTo(hours);
        assertThat(house.duration(ApproximateDuration.parse("P1DT2H5M"))).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | P2D | for 2 days",
                "en | about P2DT8H | for approximately 2 days and 8 hours",
                "ja | P2D | から2日間",
                "fr | about P1D | pendant environ un jour",
                "de | P1D | für einen Tag",
                "es | P2D | durante 2 días",
                "uk | P2D | протягом 2 днів",
                "uk | about P1DT8H | протягом близько 1 дня 8 годин",
                "ko | P2D | 2일간",
                "zh-Hant | P2D | 起2天",
                "ar | P2D | لمدة يومين",
                "ar | about P1DT2H | لمدة يوم واحد وساعتين تقريبًا",
            })
    void wholeDaysAndWhatIsAboutAreShownAsADuration(String language, String duration, String end) {
        EventTimes event = EventTimes.lasting(START, ApproximateDuration.parse(duration));

        assertThat(Houses.in(language).when(event, TOKYO)).endsWith(end);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noLanguageCountsHoursBeyondADay(String language) {
        HouseFormulas house = Houses.in(language);
        TimeFacts facts = new TimeFacts(Optional.of(SPAN), LocalDate.parse("2026-07-01"), Optional.empty());

        for (String reference : List.of("when", "start", "end", "duration")) {
            assertThat(house.resolve(TimeReference.parse(reference), facts, TOKYO)
                            .text())
                    .doesNotContain("56", "{", "}", "  ", "()");
        }
    }

    @Test
    void anEventThatEndsInAnotherZoneIsShownOnTheLocalClocks() {
        EventTimes event = ending("2026-07-09T17:00[America/New_York]");

        assertThat(Houses.in("en").when(event, TOKYO))
                .isEqualTo("From July 7, 9:00 a.m. (local time; same day, 4:00 p.m. JST) to July 9, 11:00 p.m. (local"
                        + " time; July 10, 6:00 a.m. JST)");
    }

    @Test
    void anEndOnOtherClocksIsShownWithItsZone() {
        EventTimes event = ending("2026-07-07T17:00[America/New_York]");
        TimeFacts facts = new TimeFacts(Optional.of(event), LocalDate.parse("2026-07-01"), Optional.empty());
        HouseFormulas english = Houses.in("en");

        assertThat(english.resolve(TimeReference.parse("end"), facts, TOKYO))
                .isEqualTo(new TimeText("July 7, 2026, 5:00 p.m. EDT", Optional.of("2026-07-07T17:00-04:00")));
        assertThat(english.resolve(TimeReference.parse("end:time"), facts, TOKYO)
                        .text())
                .isEqualTo("5:00 p.m.");
        assertThat(english.resolve(TimeReference.parse("end@Europe/Brussels"), facts, TOKYO)
                        .text())
                .isEqualTo("July 7, 11:00 p.m.");
    }

    @Test
    void inTheHomeZoneEachTimeIsGivenOnce() {
        EventTimes event = new EventTimes(
                ZonedMoment.parse("2026-07-07T09:00[Asia/Tokyo]"),
                Optional.of(ZonedMoment.parse("2026-07-09T17:00[Asia/Tokyo]")),
                Optional.empty(),
                List.of());

        assertThat(Houses.in("en").when(event, TOKYO)).isEqualTo("From July 7, 9:00 a.m. to July 9, 5:00 p.m.");
        assertThat(Houses.in("ja").when(event, TOKYO)).isEqualTo("7月7日午前9時から7月9日午後5時まで");
    }

    @Test
    void aFileWithoutFormulasForDaysFallsBackOnCldr() {
        Map<String, String> patterns = new HashMap<>(Houses.patterns("de"));
        patterns.keySet().removeIf(key -> key.startsWith("time.when.") || key.startsWith("time.duration.days"));
        HouseFormulas house = new HouseFormulas(ULocale.GERMAN, patterns);
        LocalDate first = LocalDate.parse("2026-07-07");

        assertThat(house.when(SPAN, TOKYO))
                .contains("7. Juli 2026, 9.00 Uhr", "\u2009–\u20099. Juli 2026, 17.00 Uhr")
                .doesNotContain("Stunden");
        assertThat(house.when(new EventDays(first, first))).isEqualTo("7. Juli 2026");
        assertThat(house.when(new EventDays(first, first.plusDays(2))))
                .isEqualTo("7. Juli 2026\u2009–\u20099. Juli 2026");
        assertThat(house.duration(ApproximateDuration.parse("P2DT8H"))).isEqualTo("2 Tage, 8 Stunden");
    }

    private static EventTimes ending(String end) {
        return new EventTimes(START, Optional.of(ZonedMoment.parse(end)), Optional.empty(), List.of());
    }
}
