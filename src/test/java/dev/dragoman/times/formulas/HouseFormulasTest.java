package dev.dragoman.times.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.Houses;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.times.TimeReference;
import dev.dragoman.times.ZonedMoment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseFormulasTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String READOUT = "2023-04-05T11:20[Europe/Brussels]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | On April 5, commencing at 11:20 a.m. (local time; same day, 6:20 p.m. JST) for approximately"
                        + " 2 hours and 25 minutes",
                "ja | 現地時間4月5日午前11時20分（日本時間5日午後6時20分）から約2時間25分間",
                "fr | le 5 avril 2023 à partir de 11h20 (18h20, heure du Japon) pendant près de 2 heures et 25 minutes",
                "de | am 5. April 2023 ab 11.20 Uhr Ortszeit (18.20 Uhr japanischer Zeit) für etwa 2 Stunden und 25"
                        + " Minuten",
                "uk | 5 квітня з 11:20 за місцевим часом (18:20 за японським часом) протягом близько 2 годин 25 хвилин",
                "ko | 현지시간 4월 5일 오전 11시 20분(일본시간 5일 오후 6시 20분)부터 약 2시간 25분간",
                "zh-Hant | 當地時間4月5日上午11時20分（日本時間5日下午6時20分）起約2小時25分鐘",
                "es | el 5 de abril de 2023 a partir de las 11:20, hora local (18:20, hora de Japón) durante aproximadamente 2"
                        + " horas y 25 minutos",
                "ar | في 5 أبريل 2023 اعتبارًا من الساعة 11:20 صباحًا بالتوقيت المحلي (6:20 مساءً بتوقيت اليابان) لمدة"
                        + " ساعتين و25 دقيقة تقريبًا",
            })
    void theReadoutsFormulaIsLetterForLetterAsTheMinistriesPrintIt(String language, String phrase) {
        assertThat(when(language, READOUT, "about PT2H25M")).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | On April 4, commencing at 7:10 p.m. (local time; April 5, 2:10 a.m. JST) for approximately 20 minutes",
                "ja | 現地時間4月4日午後7時10分（日本時間5日午前2時10分）から約20分間",
                "fr | le 4 avril 2023 à partir de 19h10 (5 avril 2023 à 02h10, heure du Japon) pendant près de 20 minutes",
                "uk | 4 квітня з 19:10 за місцевим часом (5 квітня, 02:10 за японським часом) протягом близько 20 хвилин",
            })
    void anotherDayInJapanIsSaid(String language, String phrase) {
        assertThat(when(language, "2023-04-04T19:10[Europe/Brussels]", "about PT20M"))
                .isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2023-12-31T18:10[Europe/Brussels] | January 1, 2024, 2:10 a.m. JST",
                "ja | 2023-12-31T18:10[Europe/Brussels] | 日本時間2024年1月1日午前2時10分",
                "ja | 2023-04-30T18:10[America/New_York] | 日本時間2023年5月1日午前7時10分",
                "ja | 2024-01-01T01:10[Pacific/Auckland] | 日本時間2023年12月31日午後9時10分",
                "ko | 2023-12-31T18:10[Europe/Brussels] | 일본시간 2024년 1월 1일 오전 2시 10분",
                "fr | 2023-12-31T18:10[Europe/Brussels] | 1er janvier 2024 à 02h10, heure du Japon",
                "ja-u-ca-japanese | 2019-04-30T18:10[Europe/Brussels] | 日本時間令和元年5月1日午前1時10分",
            })
    void acrossAMonthsOrYearsEndTheFullDateIsGiven(String language, String start, String home) {
        assertThat(when(language, start, null)).contains(home);
    }

    @Test
    void inTheHomeZoneTheTimeIsGivenOnce() {
        assertThat(when("en", "2023-04-17T17:50[Asia/Tokyo]", "about PT20M"))
                .isEqualTo("On April 17, commencing at 5:50 p.m. for approximately 20 minutes");
        assertThat(when("ja", "2023-04-17T17:50[Japan]", "about PT20M")).isEqualTo("4月17日午後5時50分から約20分間");
        // Seoul keeps the same time, but it is another zone, and a reader cannot know
        assertThat(when("ja", "2023-04-17T17:50[Asia/Seoul]", "about PT20M"))
                .isEqualTo("現地時間4月17日午後5時50分（日本時間17日午後5時50分）から約20分間");
    }

    @ParameterizedTest
    @CsvSource({
        "it, 'ora legale dell’Europa centrale', Ora legale dell’Europa centrale",
        "ro, 'ora de vară a Europei Centrale', Ora de vară a Europei Centrale",
        "pt-PT, 'hora de verão da Europa Central', Hora de verão da Europa Central",
        "bg, централноевропейско лятно часово време, Централноевропейско лятно часово време",
        "el, 'θερινή ώρα Κεντρικής Ευρώπης', Θερινή ώρα Κεντρικής Ευρώπης",
        "tr, Orta Avrupa Yaz Saati, Orta Avrupa Yaz Saati",
        "en, CEST, CEST"
    })
    void theNameOfAZoneIsWrittenAsASentenceOfTheLanguageWantsIt(String language, String inText, String alone) {
        EventTimes event = EventTimes.startingAt(ZonedMoment.parse("2026-05-21T12:15[Asia/Tokyo]"));
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(Houses.in(language).when(event, berlin)).contains(inText);
        assertThat(Houses.in(language).zoneLabel(berlin, event.start().instant()))
                .isEqualTo(alone);
    }

    @Test
    void theHomeZonesLabelFollowsFromTheHomeZone() {
        EventTimes event = EventTimes.startingAt(ZonedMoment.parse("2023-04-05T18:20[Asia/Tokyo]"));

        String phrase = Houses.in("en").when(event, ZoneId.of("Europe/Brussels"));

        assertThat(phrase).isEqualTo("On April 5, commencing at 6:20 p.m. (local time; same day, 11:20 a.m. CEST)");
    }

    @Test
    void anExactDurationLosesTheWordForAbout() {
        assertThat(when("en", READOUT, "PT1H")).endsWith("JST) for 1 hour");
        assertThat(when("ja", READOUT, "PT75M")).endsWith("から1時間15分間");
        assertThat(when("fr", READOUT, "PT45M")).endsWith(" pendant 45 minutes");
    }

    @Test
    void withoutADurationThePhraseEndsBeforeIt() {
        assertThat(when("en", READOUT, null)).endsWith("6:20 p.m. JST)");
        assertThat(when("ja", READOUT, null)).endsWith("午後6時20分）から");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | about PT1H1M | approximately 1 hour and 1 minute",
                "en | PT2H | 2 hours",
                "ja | about PT1H | 約1時間",
                "ja | about PT20M | 約20分間",
                "fr | about PT1H45M | environ une heure et 45 minutes",
                "fr | PT2H1M | 2 heures et une minute",
                "de | about PT1H | etwa eine Stunde",
                "uk | PT1H1M | 1 година 1 хвилина",
                "uk | PT2H2M | 2 години 2 хвилини",
                "uk | PT5H5M | 5 годин 5 хвилин",
                "uk | PT21H21M | 21 година 21 хвилина",
                "uk | about PT21H2M | близько 21 години 2 хвилин",
                "es | about PT1H1M | aproximadamente una hora y un minuto",
                "ar | PT2H3M | ساعتان و3 دقائق",
                "ar | about PT1H11M | ساعة واحدة و11 دقيقة تقريبًا",
                "ko | about PT2H25M | 약 2시간 25분간",
                "zh-Hant | about PT2H25M | 約2小時25分鐘",
                "ar-u-nu-arab | PT2H25M | ساعتان و٢٥ دقيقة",
            })
    void durationsFollowTheLanguagesPlurals(String language, String duration, String text) {
        assertThat(Houses.in(language).duration(ApproximateDuration.parse(duration)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 12:15 | 12:15 p.m.",
                "en | 00:30 | 12:30 a.m.",
                "en | 12:00 | 12:00 p.m.",
                "en-u-hc-h23 | 00:30 | 0:30",
                "ja | 12:15 | 午後0時15分",
                "ja | 17:00 | 午後5時",
                "ja | 00:00 | 午前0時",
                "ja | 09:05 | 午前9時5分",
                "ja-u-hc-h23 | 16:30 | 16時30分",
                "fr | 00:28 | 00h28",
                "fr-u-hc-h12 | 18:20 | 6h20 PM",
                "ko | 12:15 | 오후 12시 15분",
                "ko | 00:28 | 오전 0시 28분",
                "ar-u-nu-arab | 11:20 | ١١:٢٠ صباحًا",
                "ar | 12:15 | 12:15 ظهرًا",
            })
    void clockTimesFollowTheHouseStyleAndTheReadersExtensions(String language, LocalTime time, String text) {
        assertThat(Houses.in(language).time(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | April 5 | April 5, 2023",
                "en-GB | 5 April | 5 April 2023",
                "ja | 4月5日 | 2023年4月5日",
                "ja-JP-u-ca-japanese | 4月5日 | 令和5年4月5日",
                "ja-u-nu-hanidec | 四月五日 | 二〇二三年四月五日",
                "ar | 5 أبريل 2023 | 5 أبريل 2023",
                "ar-u-nu-arab | ٥ أبريل ٢٠٢٣ | ٥ أبريل ٢٠٢٣",
                "de | 5. April 2023 | 5. April 2023",
            })
    void datesFollowTheCalendarAndDigitsAskedFor(String language, String date, String fullDate) {
        HouseFormulas house = Houses.in(language);

        assertThat(house.date(LocalDate.parse("2023-04-05"))).isEqualTo(date);
        assertThat(house.fullDate(LocalDate.parse("2023-04-05"))).isEqualTo(fullDate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca-foo", "ca-iso8601", "nu-foo", "nu-roman", "nu-hebr", "hc-foo", "tz-usnyc"})
    void anExtensionThatMakesNoSenseChangesNothing(String extension) {
        assertThat(when("ja-u-" + extension, READOUT, "about PT2H25M")).isEqualTo(when("ja", READOUT, "about PT2H25M"));
    }

    @Test
    void frenchHasAFirstOfTheMonthAndOnlyOne() {
        HouseFormulas french = Houses.in("fr");

        assertThat(french.fullDate(LocalDate.parse("2023-05-01"))).isEqualTo("1er mai 2023");
        assertThat(french.fullDate(LocalDate.parse("2023-05-11"))).isEqualTo("11 mai 2023");
    }

    @Test
    void aMomentIsShownInAnyZoneWithItsLabelAndDayShift() {
        ZonedMoment start = ZonedMoment.parse(READOUT);

        ShownTime newYork = Houses.in("en").shown(start, ZoneId.of("America/New_York"));
        ShownTime kiritimati = Houses.in("en")
                .shown(ZonedMoment.parse("2023-12-31T12:00[Pacific/Honolulu]"), ZoneId.of("Pacific/Kiritimati"));

        assertThat(newYork.text()).isEqualTo("April 5, 2023, 5:20 a.m. EDT");
        assertThat(newYork.dayShift()).isZero();
        assertThat(newYork.datetime()).isEqualTo("2023-04-05T05:20-04:00");
        assertThat(newYork.instant()).isEqualTo(start.instant());
        assertThat(kiritimati.text()).isEqualTo("January 1, 2024, 12:00 p.m. LINT");
        assertThat(kiritimati.dayShift()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start | April 5, 11:20 a.m. | 2023-04-05T11:20+02:00",
                "start:time | 11:20 a.m. | 2023-04-05T11:20+02:00",
                "start:time@Asia/Tokyo | 6:20 p.m. | 2023-04-05T18:20+09:00",
                "start:date | April 5 | 2023-04-05",
                "start:full-date | April 5, 2023 | 2023-04-05",
                "start:zone | CEST | ",
                "start:zone@Asia/Tokyo | JST | ",
                "end:time | 1:45 p.m. | 2023-04-05T13:45+02:00",
                "end:time@Asia/Tokyo | 8:45 p.m. | 2023-04-05T20:45+09:00",
                "updated:time@Asia/Tokyo | 5:30 p.m. | 2023-04-05T17:30+09:00",
                "issued | April 5, 2023 | 2023-04-05",
                "issued:date | April 5 | 2023-04-05",
                "duration | approximately 2 hours and 25 minutes | PT2H25M",
            })
    void referencesAreResolvedWithTheValueForHtml(String reference, String text, String datetime) {
        TimeFacts facts = facts("about PT2H25M");

        TimeText resolved = Houses.in("en").resolve(TimeReference.parse(reference), facts, TOKYO);

        assertThat(resolved).isEqualTo(new TimeText(text, Optional.ofNullable(datetime)));
    }

    @Test
    void whenHasTheDatetimeOfTheStart() {
        TimeText resolved = Houses.in("ja").resolve(TimeReference.parse("when"), facts("about PT2H25M"), TOKYO);

        assertThat(resolved.text()).isEqualTo("現地時間4月5日午前11時20分（日本時間5日午後6時20分）から約2時間25分間");
        assertThat(resolved.datetime()).hasValue("2023-04-05T11:20+02:00");
    }

    @Test
    void aDateIsTheSameInEveryHomeZone() {
        TimeFacts facts = new TimeFacts(Optional.empty(), LocalDate.parse("2023-04-04"), Optional.empty());

        for (String home : new String[] {"Pacific/Kiritimati", "Pacific/Honolulu", "Asia/Tokyo"}) {
            TimeText issued = Houses.in("ja").resolve(TimeReference.parse("issued"), facts, ZoneId.of(home));

            assertThat(issued).isEqualTo(new TimeText("2023年4月4日", Optional.of("2023-04-04")));
        }
    }

    @Test
    void aReferenceToAMissingTimeIsRejected() {
        TimeFacts facts = new TimeFacts(Optional.empty(), LocalDate.parse("2023-04-04"), Optional.empty());
        HouseFormulas english = Houses.in("en");

        for (String name : new String[] {"when", "start", "end", "updated", "duration"}) {
            TimeReference reference = TimeReference.parse(name);

            assertThatThrownBy(() -> english.resolve(reference, facts, TOKYO))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("{" + name + "}");
        }
    }

    @Test
    void oneHouseServesManyThreadsAtOnce() {
        HouseFormulas japanese = Houses.in("ja-u-ca-japanese");
        EventTimes event = EventTimes.lasting(ZonedMoment.parse(READOUT), ApproximateDuration.parse("about PT2H25M"));

        long distinct = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> japanese.when(event, TOKYO) + japanese.fullDate(LocalDate.parse("2023-04-05")))
                .distinct()
                .count();

        assertThat(distinct).isOne();
    }

    private static TimeFacts facts(String duration) {
        EventTimes event = EventTimes.lasting(ZonedMoment.parse(READOUT), ApproximateDuration.parse(duration));
        ZonedMoment updated = ZonedMoment.parse("2023-04-05T10:30[Europe/Brussels]");
        return new TimeFacts(Optional.of(event), LocalDate.parse("2023-04-05"), Optional.of(updated));
    }

    private static String when(String language, String start, String duration) {
        ZonedMoment moment = ZonedMoment.parse(start);
        EventTimes event = duration == null
                ? EventTimes.startingAt(moment)
                : EventTimes.lasting(moment, ApproximateDuration.parse(duration));
        return Houses.in(language).when(event, TOKYO);
    }
}
