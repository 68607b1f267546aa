package dev.dragoman.quality.fidelity.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage.LocalizedValue;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.times.EventTimes;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesCheckTest {

    private static final Optional<EventTimes> BRUSSELS =
            SampleEvents.event("2023-04-05T11:20+02:00[Europe/Brussels]", "about PT2H25M");
    private static final Optional<EventTimes> EVENING =
            SampleEvents.event("2023-04-04T19:10+02:00[Europe/Brussels]", "about PT20M");
    private static final Optional<EventTimes> NONE = Optional.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On April 5, commencing at 11:20 a.m. (local time; same day, 6:20 p.m. JST) for approximately 2 hours and"
                        + " 25 minutes, the Minister attended.",
                "On Wednesday, April 5, 2023, from 11:20 a.m. until 1:45 p.m. (from 6:20 p.m. until 8:45 p.m., Japan"
                        + " time), the Minister attended.",
                "At 11:20 a.m. CEST (9:20 GMT; 18:20 JST) on 5 April the session began.",
                "On April 5 the session opened at 11:20. On March 11, 2011 at 2:46 p.m. the earthquake struck.",
                "The meeting of May 3, 2022 had begun at 9 a.m. and lasted 40 minutes.",
                "On April 5, from 11:20 a.m., he met Mr. Smith. He left at 3 p.m. for the airport.",
                "Since the Treaty of September 8, 1951, and the 24 hours of July 1, much has changed.",
            })
    void whatIsRightOrAboutSomethingElseIsLeftAlone(String text) {
        assertThat(SampleEvents.inEnglish(BRUSSELS, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Thursday, April 6, commencing at 11:20 a.m. (local time; 7:20 p.m. Japan time), the Minister attended.",
                "At 11:20 a.m. local time (7:20 p.m. Japan time) the Minister attended.",
            })
    void twoNamedClockTimesOfWhichOneIsTheEventsAreAWarning(String text) {
        assertThat(SampleEvents.inEnglish(BRUSSELS, text))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On April 5, commencing at 11:30 a.m. (local time; same day, 6:20 p.m. JST) for 2 hours|11:30 a.m.|11:20 AM",
                "On April 5, commencing at 11:20 a.m. (local time; same day, 5:20 p.m. JST)|5:20 p.m.|6:20 PM",
                "On April 5, commencing at 11:20 a.m. (local time; next day, 6:20 p.m. JST)|next day|April 5, 2023",
                "On April 6, commencing at 11:20 a.m. (local time; same day, 6:20 p.m. JST)|April 6|April 5, 2023",
                "On April 5, 11:20 a.m. (local time; 6:20 p.m. on April 6, Japan time)|April 6|April 5, 2023",
                "On April 5, at 11:20 a.m. (6:20 p.m. Japan time) for 2 hours and 35 minutes|2 hours and 35 minutes|~2 hours, 25 minutes",
                "On Thursday, April 5, from 11:20 a.m. local time|Thursday, April 5|Wednesday",
                "On April 5, from 11:20 a.m. CET (6:20 p.m. JST)|CET|CEST",
                "On April 5, from 11:20 a.m. until 2:15 p.m. (local time)|2:15 p.m.|1:45 PM",
                "On April 5, from 11:20 p.m. for about 2 hours and 25 minutes|11:20 p.m.|11:20 AM",
                "On April 5, commencing at 11:20 a.m. Japan time (6:20 p.m. local time)|11:20 a.m.|6:20 PM",
            })
    void aContradictionWithTheEventIsAnErrorThatSaysWhatWouldBeRight(String text, String stated, String right) {
        List<Finding> findings = SampleEvents.inEnglish(BRUSSELS, text);

        assertThat(findings)
                .filteredOn(finding -> finding.source().get(0).text().equals(stated))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.expected().orElseThrow().replace('\u202F', ' '))
                            .isEqualTo(right);
                    assertThat(finding.source().get(0).start()).isEqualTo(text.indexOf(stated));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "現地時間4月4日午後7時10分（日本時間5日午前2時10分）から約20分間|",
                "４月４日，午後７時１０分（現地時間。日本時間５日午前２時１０分）から約２０分間|",
                "令和5年4月4日（火）19時10分（日本時間翌5日2時10分）から約20分間|",
                "現地時間4月4日午後7時10分（日本時間同日午前2時10分）から約20分間|同日",
                "現地時間4月4日午後7時10分（日本時間4日午前2時10分）から約20分間|4日",
                "現地時間4月4日午後7時10分（日本時間5日午前3時10分）から約20分間|午前3時10分",
                "現地時間4月4日午後7時10分（日本時間5日午前2時10分）から約30分間|約30分間",
                "令和4年4月4日午後7時10分（日本時間5日午前2時10分）から約20分間|令和4年4月4日",
                "4月4日（水）午後7時10分（日本時間5日午前2時10分）から約20分間|4月4日（水）",
                "4月4日午後7時10分（中央ヨーロッパ標準時）から約20分間|中央ヨーロッパ標準時",
            })
    void aTargetThatSpellsTheTimesOutIsComparedWithTheEvent(String target, String wrong) {
        List<Finding> findings = SampleEvents.inTarget(EVENING, "{when}, they met.", "ja", target);

        assertThat(findings)
                .extracting(finding -> finding.target().get(0).text())
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void aTargetMustStateTheDatesAndTimesOfItsSource() {
        String source = "On July 7, 2021 at 3:15 p.m. they signed.";

        List<Finding> sound = SampleEvents.inTarget(NONE, source, "ja", "2021年7月7日午後3時15分に署名した。");
        List<Finding> wrong = SampleEvents.inTarget(NONE, source, "ja", "2021年7月8日午後3時50分に署名した。");

        assertThat(sound).isEmpty();
        assertThat(wrong).extracting(Finding::severity).containsOnly(Severity.ERROR);
        assertThat(wrong).extracting(finding -> finding.target().get(0).text()).containsExactly("2021年7月8日", "午後3時50分");
        assertThat(wrong)
                .extracting(finding -> finding.source().get(0).text())
                .containsExactly("July 7, 2021", "3:15 p.m.");
        assertThat(wrong.get(0).expected()).contains("2021年7月7日");
        assertThat(wrong.get(0).message().values())
                .containsEntry("source", "July 7, 2021")
                .containsEntry("stated", "2021年7月8日");
    }

    @Test
    void twoNamedClocksMustShowOneInstantInARecordWithoutAnEvent() {
        assertThat(SampleEvents.inEnglish(NONE, "On July 7, 2021 at 10:00 CEST (17:00 JST) they signed."))
                .isEmpty();

        assertThat(SampleEvents.inEnglish(NONE, "On July 7, 2021 at 10:00 CEST (18:00 JST) they signed."))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void winterTimeInSummerIsAnErrorAnywhereButWhereItIsKept() {
        Optional<EventTimes> tunis = SampleEvents.event("2022-08-27T14:25+01:00[Africa/Tunis]", "about PT25M");

        assertThat(SampleEvents.inEnglish(NONE, "The line opens on July 7, 2021 at 9 a.m. EST."))
                .extracting(finding -> finding.expected().orElseThrow())
                .containsExactly("EDT");
        assertThat(SampleEvents.inEnglish(NONE, "The line opens on January 7, 2021 at 9 a.m. BST."))
                .extracting(finding -> finding.expected().orElseThrow())
                .containsExactly("GMT");
        assertThat(SampleEvents.inEnglish(tunis, "On August 27 at 2:25 p.m. CET (10:25 p.m. JST) they met."))
                .isEmpty();
    }

    @Test
    void aNameThatZonesShareIsThatOfTheRecordsZone() {
        Optional<EventTimes> cairo = SampleEvents.event("2023-04-05T11:20+02:00[Africa/Cairo]", "PT2H");
        Optional<EventTimes> shanghai = SampleEvents.event("2023-07-05T11:20+08:00[Asia/Shanghai]", "PT2H");

        assertThat(SampleEvents.inEnglish(
                        cairo, "On April 5 at 11:20 a.m. Eastern European time (6:20 p.m. JST) they met for 2 hours."))
                .isEmpty();
        assertThat(SampleEvents.inEnglish(cairo, "On April 5 at 11:20 a.m. EET (6:20 p.m. JST) they met for 2 hours."))
                .isEmpty();
        assertThat(SampleEvents.inEnglish(
                        shanghai, "On July 5 at 11:20 a.m. CST (12:20 p.m. JST) they met for 2 hours."))
                .isEmpty();
        assertThat(SampleEvents.inEnglish(
                        shanghai, "On July 5 at 12:20 p.m. CST (12:20 p.m. JST) they met for 2 hours."))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The plant in Cairo opens on July 7, 2021 at 10:00 EET (17:00 JST).",
                "The fair in Shanghai opens on July 7, 2021 at 10:00 CST (11:00 JST).",
                "The fair in Chicago opens on January 7, 2021 at 10:00 CST (16:00 GMT).",
            })
    void aNameThatZonesShareIsRightIfItIsInAnyOfThem(String text) {
        assertThat(SampleEvents.inEnglish(NONE, text))
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On April 5 at 11:20 a.m. CEST (2:50 p.m. IST) they met for 2 hours and 25 minutes.",
                "On April 5 at 11:20 a.m. CEST (10:20 a.m. IST in Dublin) they met for 2 hours and 25 minutes.",
                "On April 5 at 11:20 a.m. CEST (12:20 p.m. IDT) they met for 2 hours and 25 minutes.",
                "On April 5 at 11:20 a.m. CEST (5:20 a.m. Eastern Time) they met for 2 hours and 25 minutes.",
                "On April 5 at 11:20 a.m. CEST (7:20 p.m. Eastern Time) they met for 2 hours and 25 minutes.",
            })
    void aNameOfZonesThatTheRecordDoesNotHaveIsRightInAnyOfThem(String text) {
        assertThat(SampleEvents.inEnglish(BRUSSELS, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On April 5 at 11:20 a.m. CEST (3:50 p.m. IST) they met for 2 hours and 25 minutes.",
                "On April 5 at 11:20 a.m. CEST (1:20 p.m. IDT) they met for 2 hours and 25 minutes.",
                "On April 5 at 11:20 a.m. CEST (6:20 a.m. Eastern Time) they met for 2 hours and 25 minutes.",
            })
    void aTimeThatIsRightInNoZoneOfThatNameIsAnError(String text) {
        assertThat(SampleEvents.inEnglish(BRUSSELS, text))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aShortNameIsThatOfTheRecordsZoneIfItMayBe() {
        Optional<EventTimes> sydney = SampleEvents.event("2023-01-05T11:20+11:00[Australia/Sydney]", "PT2H");
        Optional<EventTimes> jerusalem = SampleEvents.event("2023-01-05T11:20+02:00[Asia/Jerusalem]", "PT2H");

        assertThat(SampleEvents.inEnglish(
                        sydney, "On January 5 at 11:20 a.m. Eastern Time (9:20 a.m. JST) they met for 2 hours."))
                .isEmpty();
        assertThat(SampleEvents.inEnglish(
                        jerusalem, "On January 5 at 11:20 a.m. IST (6:20 p.m. JST) they met for 2 hours."))
                .isEmpty();
        assertThat(SampleEvents.inEnglish(
                        jerusalem, "On January 5 at 12:20 p.m. IST (6:20 p.m. JST) they met for 2 hours."))
                .isNotEmpty();
    }

    @Test
    void summerTimeThatACountryHasGivenUpIsReadInTextsOfFormerYears() {
        assertThat(SampleEvents.inEnglish(NONE, "On January 10, 2018 at 10:00 a.m. BRST (9:00 p.m. JST) they met."))
                .isEmpty();
        assertThat(SampleEvents.inEnglish(NONE, "On January 10, 2018 at 10:00 a.m. BRST (10:00 p.m. JST) they met."))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(SampleEvents.inEnglish(NONE, "On January 10, 2022 at 10:00 a.m. BRST they met."))
                .extracting(finding -> finding.expected().orElseThrow())
                .containsExactly("BRT");
    }

    @Test
    void winterTimeInSummerIsCertainlyWrongOnlyInTheRecordsOwnZones() {
        Optional<EventTimes> paris = SampleEvents.event("2023-04-05T11:20+02:00[Europe/Paris]", "PT2H");

        assertThat(SampleEvents.inEnglish(paris, "On April 5 at 11:20 a.m. CET (6:20 p.m. JST) they met for 2 hours."))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(SampleEvents.inEnglish(NONE, "The canal in Panama opens on July 7, 2021 at 9 a.m. EST."))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(SampleEvents.inEnglish(NONE, "The line opens on January 7, 2021 at 9 a.m. BST."))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aLengthMustBeThatFromItsBeginningUntilItsEnd() {
        assertThat(SampleEvents.inEnglish(NONE, "From 8:25 p.m. until 10:05 p.m. for approximately 100 minutes."))
                .isEmpty();
        assertThat(SampleEvents.inEnglish(
                        NONE, "From 8:25 p.m. until 10:05 p.m. for approximately 2 hours and 40 minutes."))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aDoubtfulSlipIsAWarningUnlessTheEventIsStatedElsewhere() {
        String slip = "On April 5 at 10:20 a.m. they met.";

        assertThat(SampleEvents.inEnglish(BRUSSELS, slip))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(SampleEvents.inEnglish(BRUSSELS, "{when}, they met.", slip)).isEmpty();
    }

    @Test
    void positionsCountTheMarkupOfTheStoredText() {
        String text = "On **April 6**, at 11:20 a.m. (6:20 p.m. *Japan time*), they met.";

        assertThat(SampleEvents.inEnglish(BRUSSELS, text))
                .extracting(finding -> finding.source().get(0))
                .containsExactly(new Span(5, 12, "April 6"));
    }

    @Test
    void theShippedRecordsAndBundlesGiveNoFinding() throws IOException {
        TimesCheck check = new TimesCheck(Optional.empty(), SampleEvents.TOKYO);

        for (Slug slug : List.of(SampleRecords.READOUT, SampleRecords.STATEMENT)) {
            CanonicalRecord record = SampleRecords.real(slug);
            assertThat(check.find(record)).isEmpty();
            for (Bundle bundle : shipped(record)) {
                assertThat(check.find(TranslatedBundle.of(record, bundle)))
                        .as("%s %s", slug, bundle.locale())
                        .isEmpty();
            }
        }
    }

    @Test
    void theContextIsInTheEditorsLanguageAndWhatIsRightInThatOfTheText() {
        Finding finding = SampleEvents.inTarget(
                        BRUSSELS, "At 11:20 they met.", "fr", "Réunis le 5 avril à 11 h 20 CET.")
                .get(0);

        LocalizedValue date = (LocalizedValue) finding.message().values().get("date");
        assertThat(date.in(LanguageTag.CANONICAL)).isEqualTo("April 5, 2023");
        assertThat(date.in(LanguageTag.parse("de"))).isEqualTo("5. April 2023");
        assertThat(finding.expected()).contains("CEST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|am 21. und 22. November",
                "fr|les 21 et 22 novembre",
                "es|los días 21 y 22 de noviembre",
                "uk|21 та 22 листопада",
                "ko|11월 21~22일",
                "zh-Hant|11月21日及22日",
                "ar|يومي 21 و22 نوفمبر",
            })
    void twoDatesInOneExpressionAreRead(String locale, String target) {
        assertThat(SampleEvents.inEnglish(NONE, "They meet on November 21 and 22."))
                .isEmpty();
        assertThat(SampleEvents.inTarget(NONE, "They meet on November 21 and 22.", locale, target))
                .isEmpty();
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        CanonicalRecord record = SampleEvents.record(BRUSSELS, "{when}, they met.");
        for (String hostile : List.of(
                "1",
                "(",
                "11:20 ",
                "5日",
                "午前",
                "April ",
                "a.m. ",
                "一",
                "JST ",
                "(5日 11:20 JST",
                "same day ",
                "half past ",
                "1 hour and ")) {
            String text = hostile.repeat(100_000 / hostile.length());

            TranslatedBundle translated = TranslatedBundle.of(
                    record,
                    SampleBundles.of(record, "ja", List.of(SampleBundles.target("p1", text, "{when}, they met."))));

            assertThat(new TimesCheck(Optional.empty(), SampleEvents.TOKYO).find(translated))
                    .as(hostile)
                    .allSatisfy(finding -> assertThat(finding.target()).allMatch(span -> span.end() <= text.length()));
        }
    }

    private static List<Bundle> shipped(CanonicalRecord record) throws IOException {
        try (Stream<Path> files = Files.list(SampleRecords.folder(record.slug()))) {
            return files.filter(file -> file.toString().endsWith(".xlf"))
                    .map(file -> bundle(record, file))
                    .toList();
        }
    }

    private static Bundle bundle(CanonicalRecord record, Path file) {
        String locale = file.getFileName().toString().replace(".xlf", "");
        Map<String, String> sources = new HashMap<>();
        record.units().forEach(unit -> sources.put(unit.id(), unit.source()));
        try {
            List<Target> targets =
                    XliffReader.read(record, LanguageTag.parse(locale), Files.readAllBytes(file)).units().stream()
                            .map(unit -> SampleBundles.target(
                                    unit.id(), unit.target().orElse(""), sources.get(unit.id())))
                            .toList();
            return SampleBundles.of(record, locale, targets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
