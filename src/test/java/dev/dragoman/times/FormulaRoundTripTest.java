package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.times.formulas.HouseFormulas;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The formulas of the languages that print 24 hours: what they say is read back out of them. */
class FormulaRoundTripTest {

    static final List<String> LANGUAGES = Houses.LANGUAGES.stream()
            .filter(language -> Houses.patterns(language).get("time.hour-cycle").equals("h23"))
            .toList();

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Pattern CLOCK = Pattern.compile("(?<![0-9])([0-9]{1,2})[.:h时]([0-9]{2})(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theTimesOfTheFormulaAreThoseOfTheEvent(String language) {
        HouseFormulas house = Houses.in(language);

        for (int hour = 0; hour < 24; hour++) {
            ZonedMoment start = ZonedMoment.parse("2023-04-28T%02d:35[Europe/Brussels]".formatted(hour));
            EventTimes event = EventTimes.lasting(start, ApproximateDuration.parse("about PT7H48M"));

            String phrase = house.when(event, TOKYO);

            LocalTime local = LocalTime.of(hour, 35);
            assertThat(clocks(phrase)).as(phrase).containsExactly(local, local.plusHours(7));
            List<String> numbers = numbers(phrase);
            assertThat(numbers).as(phrase).contains("28", "7", "48");
            boolean nextDay = hour >= 17;
            assertThat(numbers.contains("29")).as(phrase).isEqualTo(nextDay);
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void atHomeEachTimeIsSaidOnce(String language) {
        EventTimes event = EventTimes.startingAt(ZonedMoment.parse("2023-04-28T09:35[Europe/Brussels]"));

        String phrase = Houses.in(language).when(event, BRUSSELS);

        assertThat(clocks(phrase)).as(phrase).containsExactly(LocalTime.of(9, 35));
        assertThat(phrase).doesNotContain("(", ")");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void anEventOfDaysSaysBothItsEnds(String language) {
        HouseFormulas house = Houses.in(language);
        EventTimes span = new EventTimes(
                ZonedMoment.parse("2023-04-03T09:00[Europe/Brussels]"),
                Optional.of(ZonedMoment.parse("2023-04-05T17:30[Europe/Brussels]")),
                Optional.empty(),
                List.of());

        String phrase = house.when(span, TOKYO);
        String days = house.when(new EventDays(LocalDate.of(2023, 4, 3), LocalDate.of(2023, 4, 5)));

        assertThat(clocks(phrase))
                .as(phrase)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(16, 0), LocalTime.of(17, 30), LocalTime.of(0, 30));
        assertThat(numbers(days)).as(days).contains("3", "5");
    }

    @Test
    void wordsAgreeWithTheNumbersBesideThem() {
        assertThat(when("it", "2023-04-08T01:05")).startsWith("l’8 aprile 2023 a partire dalle ore 1.05 locali");
        assertThat(when("it", "2023-04-01T11:20")).startsWith("il 1º aprile 2023");
        assertThat(when("el", "2023-04-01T01:05")).startsWith("την 1η Απριλίου 2023, από τη 1:05");
        assertThat(when("mt", "2023-04-09T18:20")).startsWith("fid-9 ta’ April 2023, mit-18:20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bg | на 5 април 2023 г. от 11:20 ч. местно време (18:20 ч., японско време) в продължение на около 2 часа и 25 минути",
                "cs | dne 5. dubna 2023 od 11.20 hodin místního času (18.20 hodin, japonský čas) po dobu přibližně 2 hodin a 25 minut",
                "da | den 5. april 2023 fra kl. 11.20 lokal tid (kl. 18.20 japansk tid) i cirka 2 timer og 25 minutter",
                "el | στις 5 Απριλίου 2023, από τις 11:20 τοπική ώρα (18:20, ώρα Ιαπωνίας), επί περίπου 2 ώρες και 25 λεπτά",
                "et | 5. aprill 2023, algusega kell 11.20 kohaliku aja järgi (kell 18.20, Jaapani aeg), kestus umbes 2 tundi ja 25 minutit",
                "fi | 5. huhtikuuta 2023 klo 11.20 paikallista aikaa (klo 18.20 Japanin aikaa) alkaen noin 2 tunnin ja 25 minuutin ajan",
                "ga | an 5 Aibreán 2023, ag tosú ag 11:20 (am áitiúil; 18:20, am na Seapáine), ar feadh thart ar 2 uair an chloig agus 25 nóiméad",
                "hr | 5. travnja 2023. od 11.20 sati po lokalnom vremenu (18.20 sati, japansko vrijeme) u trajanju od oko 2 sata i 25 minuta",
                "hu | 2023. április 5., helyi idő szerint 11:20 órától (japán idő szerint 18:20 órától) körülbelül 2 óra 25 percen keresztül",
                "it | il 5 aprile 2023 a partire dalle ore 11.20 locali (ore 18.20, ora del Giappone) per circa 2 ore e 25 minuti",
                "lt | 2023 m. balandžio 5 d. nuo 11.20 val. vietos laiku (18.20 val., Japonijos laikas) apie 2 valandas ir 25 minutes",
                "lv | 2023. gada 5. aprīlis, sākums plkst. 11.20 pēc vietējā laika (plkst. 18.20, Japānas laiks), ilgums – aptuveni 2 stundas un 25 minūtes",
                "mt | fil-5 ta’ April 2023, mill-11:20 ħin lokali (18:20, ħin tal-Ġappun), għal madwar sagħtejn u 25 minuta",
                "nb | den 5. april 2023 fra kl. 11.20 lokal tid (kl. 18.20 japansk tid) i omtrent 2 timer og 25 minutter",
                "nl | op 5 april 2023 vanaf 11.20 uur plaatselijke tijd (18.20 uur Japanse tijd) gedurende ongeveer 2 uur en 25 minuten",
                "pl | 5 kwietnia 2023 r. od godz. 11.20 czasu lokalnego (godz. 18.20, czas japoński) przez około 2 godziny i 25 minut",
                "pt-BR | em 5 de abril de 2023, a partir das 11h20 (horário local; 18h20, horário do Japão), por cerca de 2 horas e 25 minutos",
                "pt-PT | em 5 de abril de 2023, a partir das 11h20 (hora local; 18h20, hora do Japão), durante cerca de 2 horas e 25 minutos",
                "ro | la 5 aprilie 2023, începând cu ora 11:20 (ora locală; 18:20, ora Japoniei), timp de aproximativ 2 ore și 25 de minute",
                "ru | 5 апреля 2023 г. с 11:20 по местному времени (18:20 по японскому времени) в течение приблизительно 2 часов 25 минут",
                "sk | dňa 5. apríla 2023 od 11.20 h miestneho času (18.20 h, japonský čas) počas približne 2 hodín a 25 minút",
                "sl | 5. april 2023, začetek ob 11.20 po lokalnem času (18.20, japonski čas), trajanje približno 2 uri in 25 minut",
                "sv | den 5 april 2023 med början kl. 11.20 lokal tid (kl. 18.20 japansk tid) under cirka 2 timmar och 25 minuter",
                "tr | 5 Nisan 2023 tarihinde yerel saatle 11.20 itibarıyla (Japonya saati ile 18.20) yaklaşık 2 saat 25 dakika süreyle",
                "zh-Hans | 当地时间2023年4月5日11时20分（日本时间18时20分）起约2小时25分钟",
                "is | hinn 5. apríl 2023 frá kl. 11.20 að staðartíma (kl. 18.20, að japönskum tíma) í um það bil 2 klukkustundir og 25 mínútur",
                "de | am 5. April 2023 ab 11.20 Uhr Ortszeit (18.20 Uhr japanischer Zeit) für etwa 2 Stunden und 25 Minuten",
                "es | el 5 de abril de 2023 a partir de las 11:20, hora local (18:20, hora de Japón) durante aproximadamente 2 horas y 25 minutos",
                "fr | le 5 avril 2023 à partir de 11h20 (18h20, heure du Japon) pendant près de 2 heures et 25 minutes",
                "uk | 5 квітня з 11:20 за місцевим часом (18:20 за японським часом) протягом близько 2 годин 25 хвилин",
            })
    void theReadoutsTimesInItsLanguage(String language, String phrase) {
        EventTimes event = EventTimes.lasting(
                ZonedMoment.parse("2023-04-05T11:20[Europe/Brussels]"), ApproximateDuration.parse("about PT2H25M"));

        assertThat(Houses.in(language).when(event, TOKYO).replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(phrase);
    }

    private static String when(String language, String wall) {
        return Houses.in(language).when(EventTimes.startingAt(ZonedMoment.parse(wall + "[Europe/Brussels]")), TOKYO);
    }

    private static List<LocalTime> clocks(String phrase) {
        return CLOCK.matcher(phrase)
                .results()
                .map(clock -> LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2))))
                .toList();
    }

    private static List<String> numbers(String phrase) {
        return NUMBER.matcher(phrase).results().map(MatchResult::group).toList();
    }
}
