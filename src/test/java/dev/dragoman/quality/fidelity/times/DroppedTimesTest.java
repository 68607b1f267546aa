package dev.dragoman.quality.fidelity.times;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.times.EventTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that the source states and a translation leaves out. */
class DroppedTimesTest {

    private static final Path FIXTURE = Path.of("../shared/fixtures/event-times.json");
    private static final String SIGNING =
            "On Friday, May 12, 2023, at 3:15 p.m. Japan time, the Ministers signed the agreement in Tokyo.";
    private static final String VISIT = "The Minister arrived on 7 September and left on Saturday at 10:45.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|2023年5月12日（金）日本時間午後3時15分、両大臣は東京で協定に署名した。",
                "de|Am Freitag, dem 12. Mai 2023, unterzeichneten die Minister um 15.15 Uhr (japanische Zeit) in Tokio das Abkommen.",
                "fr|Le vendredi 12 mai 2023 à 15 h 15 (heure du Japon), les ministres ont signé l’accord à Tokyo.",
                "es|El viernes 12 de mayo de 2023, a las 15:15 (hora de Japón), los ministros firmaron el acuerdo en Tokio.",
                "uk|У п’ятницю, 12 травня 2023 року, о 15:15 за японським часом міністри підписали угоду в Токіо.",
                "ko|2023년 5월 12일(금) 오후 3시 15분(일본 시간) 양국 장관은 도쿄에서 협정에 서명했다.",
                "zh-Hant|2023年5月12日星期五日本時間下午3時15分，兩國部長在東京簽署協定。",
                "zh-Hans|2023年5月12日星期五日本时间下午3点15分，两国部长在东京签署协定。",
                "ar|في يوم الجمعة 12 مايو 2023، الساعة 3:15 مساءً بتوقيت اليابان، وقع الوزيران الاتفاق في طوكيو.",
            })
    void aTranslationThatStatesAllTimesLosesNone(String locale, String target) {
        assertThat(dropped(SIGNING, locale, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|日本時間午後3時15分、両大臣は東京で協定に署名した。|Friday, May 12, 2023",
                "ja|2023年5月12日（金）、両大臣は東京で協定に署名した。|3:15 p.m. Japan time",
                "ja|2023年5月12日日本時間午後3時15分、両大臣は東京で協定に署名した。|Friday, May 12, 2023",
                "ja|2023年5月12日（金）午後3時15分、両大臣は東京で協定に署名した。|Japan time",
                "de|Die Minister unterzeichneten um 15.15 Uhr (japanische Zeit) in Tokio das Abkommen.|Friday, May 12, 2023",
                "de|Am Freitag, dem 12. Mai 2023, unterzeichneten die Minister in Tokio das Abkommen.|3:15 p.m. Japan time",
                "de|Am 12. Mai 2023 unterzeichneten die Minister um 15.15 Uhr (japanische Zeit) das Abkommen.|Friday, May 12, 2023",
                "de|Am Freitag, dem 12. Mai 2023, unterzeichneten die Minister um 15.15 Uhr das Abkommen.|Japan time",
                "fr|À 15 h 15 (heure du Japon), les ministres ont signé l’accord à Tokyo.|Friday, May 12, 2023",
                "fr|Le vendredi 12 mai 2023, les ministres ont signé l’accord à Tokyo.|3:15 p.m. Japan time",
                "fr|Le 12 mai 2023 à 15 h 15 (heure du Japon), les ministres ont signé l’accord.|Friday, May 12, 2023",
                "fr|Le vendredi 12 mai 2023 à 15 h 15, les ministres ont signé l’accord à Tokyo.|Japan time",
                "es|A las 15:15 (hora de Japón), los ministros firmaron el acuerdo en Tokio.|Friday, May 12, 2023",
                "es|El viernes 12 de mayo de 2023, los ministros firmaron el acuerdo en Tokio.|3:15 p.m. Japan time",
                "es|El 12 de mayo de 2023, a las 15:15 (hora de Japón), firmaron el acuerdo.|Friday, May 12, 2023",
                "es|El viernes 12 de mayo de 2023, a las 15:15, los ministros firmaron el acuerdo.|Japan time",
                "uk|О 15:15 за японським часом міністри підписали угоду в Токіо.|Friday, May 12, 2023",
                "uk|У п’ятницю, 12 травня 2023 року, міністри підписали угоду в Токіо.|3:15 p.m. Japan time",
                "uk|12 травня 2023 року о 15:15 за японським часом міністри підписали угоду.|Friday, May 12, 2023",
                "uk|У п’ятницю, 12 травня 2023 року, о 15:15 міністри підписали угоду в Токіо.|Japan time",
                "ko|오후 3시 15분(일본 시간) 양국 장관은 도쿄에서 협정에 서명했다.|Friday, May 12, 2023",
                "ko|2023년 5월 12일(금) 양국 장관은 도쿄에서 협정에 서명했다.|3:15 p.m. Japan time",
                "ko|2023년 5월 12일 오후 3시 15분(일본 시간) 양국 장관은 협정에 서명했다.|Friday, May 12, 2023",
                "ko|2023년 5월 12일(금) 오후 3시 15분 양국 장관은 도쿄에서 협정에 서명했다.|Japan time",
                "zh-Hant|日本時間下午3時15分，兩國部長在東京簽署協定。|Friday, May 12, 2023",
                "zh-Hant|2023年5月12日星期五，兩國部長在東京簽署協定。|3:15 p.m. Japan time",
                "zh-Hant|2023年5月12日日本時間下午3時15分，兩國部長簽署協定。|Friday, May 12, 2023",
                "zh-Hans|2023年5月12日星期五下午3点15分，两国部长在东京签署协定。|Japan time",
                "ar|الساعة 3:15 مساءً بتوقيت اليابان، وقع الوزيران الاتفاق في طوكيو.|Friday, May 12, 2023",
                "ar|في يوم الجمعة 12 مايو 2023 وقع الوزيران الاتفاق في طوكيو.|3:15 p.m. Japan time",
                "ar|في 12 مايو 2023، الساعة 3:15 مساءً بتوقيت اليابان، وقع الوزيران الاتفاق.|Friday, May 12, 2023",
                "ar|في يوم الجمعة 12 مايو 2023، الساعة 3:15 مساءً، وقع الوزيران الاتفاق.|Japan time",
            })
    void whatATranslationLeavesOutIsAWarning(String locale, String target, String lost) {
        List<Finding> findings = dropped(SIGNING, locale, target);

        assertThat(findings)
                .extracting(finding -> finding.source().get(0).text())
                .containsExactly(lost);
        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Der Minister traf am 7. September ein und reiste am Samstag um Viertel vor elf ab.",
                "fr|Le ministre est arrivé le 7 septembre et reparti le samedi à onze heures moins le quart.",
                "uk|Міністр прибув сьомого вересня, а відбув у суботу о 10.45.",
                "ko|장관은 9월 7일에 도착하여 토요일 10시 45분에 떠났다.",
                "ar|وصل الوزير في السابع من سبتمبر وغادر يوم السبت الساعة 10:45.",
            })
    void otherFormsOfATimeAreNoLoss(String locale, String target) {
        assertThat(dropped(VISIT, locale, target)).isEmpty();
    }

    @Test
    void aDayShiftStandsForADate() {
        String source = "At 7:10 p.m. on April 4 (local time; April 5, 2:10 a.m. Japan time) they met.";

        assertThat(dropped(source, "ja", "現地時間4月4日午後7時10分（日本時間翌日午前2時10分）に会談した。"))
                .isEmpty();
    }

    @Test
    void localTimeNeedNotBeSaidWhereAnotherZoneIs() {
        String source = "At 11:20 a.m. (local time; 6:20 p.m. Japan time) they met.";

        assertThat(dropped(source, "fr", "Ils se sont réunis à 11h20 (18h20, heure du Japon)."))
                .isEmpty();
        assertThat(dropped("At 11:20 a.m. local time they met.", "fr", "Ils se sont réunis à 11h20."))
                .extracting(finding -> finding.source().get(0).text())
                .containsExactly("local time");
    }

    @Test
    void whatOnlyLooksLikeATimeOfTheSourceIsLeftAlone() {
        assertThat(dropped("Cooperation in ICT and ART was discussed.", "fr", "La coopération a été évoquée."))
                .isEmpty();
    }

    @Test
    void aReferenceInTheTargetMayStateTheTimes() {
        Optional<EventTimes> event = SampleEvents.event("2023-05-12T15:15+09:00[Asia/Tokyo]", "PT1H");

        assertThat(SampleEvents.inTarget(event, SIGNING, "ja", "{start}、両大臣は東京で協定に署名した。"))
                .isEmpty();
    }

    @Test
    void publishedPhrasesOfOneEventStateEachOthersTimes() throws IOException {
        assumeTrue(Files.exists(FIXTURE), "the published phrases are not here");
        List<JsonNode> phrases = new ArrayList<>();
        new ObjectMapper().readTree(Files.readString(FIXTURE, UTF_8)).forEach(phrases::add);
        List<String> lost = new ArrayList<>();

        for (JsonNode source : phrases) {
            for (JsonNode target : phrases) {
                boolean pair = source.get("lang").asText().equals("en")
                        && !target.get("lang").asText().equals("en")
                        && source.get("published_error").isNull()
                        && target.get("published_error").isNull()
                        && !source.get("local").isNull()
                        && source.get("local").equals(target.get("local"));
                if (pair) {
                    dropped(
                                    source.get("phrase").asText().replace("[…]", "…"),
                                    target.get("lang").asText(),
                                    target.get("phrase").asText().replace("[…]", "…"))
                            .forEach(finding -> lost.add(finding.source().get(0).text() + " in "
                                    + target.get("phrase").asText()));
                }
            }
        }

        assertThat(lost).isEmpty();
    }

    private static List<Finding> dropped(String source, String locale, String target) {
        return SampleEvents.inTarget(Optional.empty(), source, locale, target).stream()
                .filter(finding -> finding.message().key().equals("times.dropped"))
                .toList();
    }
}
