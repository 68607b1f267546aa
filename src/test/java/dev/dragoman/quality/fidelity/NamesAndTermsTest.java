package dev.dragoman.quality.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.ShippedBundles;
import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.SampleBundles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of names and terms with the shipped glossaries. */
class NamesAndTermsTest {

    private static final Glossaries GLOSSARIES = ShippedBundles.glossaries();
    private static final Check NAMES = only("names", GLOSSARIES);
    private static final Check TERMS = only("check_glossary", GLOSSARIES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|Mr. HAYASHI Yoshimasa spoke.|林芳正氏が発言した。",
                "ja|Minister Hayashi spoke.|林大臣が発言した。",
                "zh-Hant|Minister Hayashi met President Zelensky.|林外務大臣會見總統澤倫斯基。",
                "ko|Prime Minister Kishida met Jens Stoltenberg.|기시다 총리는 옌스 스톨텐베르그를 만났다.",
                "uk|They thanked Jens Stoltenberg and President Zelensky.|Вони подякували Єнсові Столтенбергу та Президентові України Зеленському.",
                "de|Prime Minister Kishida’s plan|der Plan Premierminister Kishidas",
                "de|President Zelensky|mit Präsident Selenskyj",
                "fr|Minister Hayashi, welcome.|Monsieur le Ministre, bienvenue.",
                "es|President Zelensky|El presidente Zelenski",
                "ar|with Minister Hayashi and President Putin|مع الوزير هاياشي والرئيس بوتين",
            })
    void aRightNameIsNoFinding(String locale, String source, String target) {
        assertThat(find(NAMES, locale, source, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|Mr. HAYASHI Yoshimasa spoke.|林芳雅氏が発言した。|林芳雅|林芳正",
                "ja|Minister Hayashi spoke.|森大臣が発言した。|森大臣|林大臣",
                "zh-Hant|President Zelensky|總統澤連斯基|澤連斯基|澤倫斯基總統",
                "ko|Prime Minister Kishida|기시타 총리|기시타 총리|기시다 총리",
                "uk|Minister Hayashi|Міністр Хаяши|Міністр Хаяши|Міністр Хаяші",
                "uk|President Putin|Президента Путина|Президента Путина|Президент Путін",
                "de|Jens Stoltenberg|Jens Stoltenburg|Jens Stoltenburg|Jens Stoltenberg",
                "fr|President Putin|le président Putin|président Putin|président Poutine",
                "es|Prime Minister Kishida|el primer ministro Kishdia|primer ministro Kishdia|primer ministro Kishida",
                "ar|Minister Hayashi|الوزير هاياسي|الوزير هاياسي|الوزير هاياشي",
            })
    void aMisspeltNameIsFound(String locale, String source, String target, String wrong, String expected) {
        List<Finding> findings = find(NAMES, locale, source, target);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).expected()).contains(expected);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(findings.get(0).source()).hasSize(1);
    }

    @Test
    void aNameThatIsMisspeltOnceAndRightOnceIsFoundWithItsPlace() {
        String source = "Minister Hayashi spoke, and Foreign Minister Hayashi left.";

        List<Finding> findings =
                find(NAMES, "uk", source, "Міністр Хаяші виступив, і Міністр закордонних справ Хаяши пішов.");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).target()).extracting(Span::text).containsExactly("Міністр закордонних справ Хаяши");
        assertThat(findings.get(0).message().values()).containsEntry("name", "Foreign Minister Hayashi");
    }

    @Test
    void aNameThatIsLeftOutIsFound() {
        List<Finding> findings = find(NAMES, "ja", "*Minister Hayashi* spoke.", "*彼*が発言した。");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).source()).containsExactly(new Span(1, 17, "Minister Hayashi"));
        assertThat(findings.get(0).message().key()).isEqualTo("names");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|the rule of law|法の支配",
                "zh-Hant|the rule of law|法治",
                "ko|the rule of law|법치에 기반한",
                "uk|the rule of law|на верховенстві права",
                "de|like-minded countries|mit gleichgesinnten Ländern",
                "fr|the official invitee|au pays officiellement invité à adhérer",
                "es|official invitees|los países oficialmente invitados a adherirse",
                "ar|outer space|وللفضاء الخارجي",
                "fr|NATO Headquarters|au siège de l’OTAN",
            })
    void aTermInOneOfItsFormsIsNoFinding(String locale, String source, String target) {
        assertThat(find(TERMS, locale, source, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|the rule of law|法律の統治|法の支配",
                "zh-Hant|the rule of law|法律的統治|法治",
                "ko|the rule of law|법의 지배|법치",
                "uk|the rule of law|на законності|верховенство права",
                "de|the rule of law|die Rechtsstaatlichkeit|Herrschaft des Rechts",
                "fr|the official invitee|le pays candidat|pays officiellement invité à adhérer",
                "es|outer space|espacio exterior|espacio ultraterrestre",
                "ar|outer space|الفضاء السيبراني|الفضاء الخارجي",
                "fr|NATO Headquarters|le quartier général de l’OTAN|siège de l’OTAN",
            })
    void anotherWordForATermIsFound(String locale, String source, String target, String expected) {
        List<Finding> findings = find(TERMS, locale, source, target);

        assertThat(findings).extracting(Finding::check).containsExactly("check_glossary");
        assertThat(findings.get(0).expected()).contains(expected);
        assertThat(findings.get(0).message().key()).isEqualTo("check_glossary");
        assertThat(findings.get(0).source()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|in Kyiv|キエフで|キエフ",
                "zh-Hant|in cyberspace|在網絡空間|網絡空間",
                "ko|in Türkiye|터키에서|터키",
                "uk|Japan’s EEZ|у ексклюзивній економічній зоні Японії|ексклюзивній економічній зоні",
                "fr|the status quo|le status quo|status quo",
                "es|the status quo|el status quo|status quo",
                "de|in Kyiv|in Kiev|Kiev",
            })
    void aForbiddenWordForATermIsFoundWithItsPlace(String locale, String source, String target, String found) {
        List<Finding> findings = find(TERMS, locale, source, target);

        assertThat(findings).extracting(finding -> finding.message().key()).containsExactly("check_glossary.forbidden");
        assertThat(findings.get(0).target()).extracting(Span::text).containsExactly(found);
    }

    @Test
    void aTermInsideALongerOneIsNotAskedForTwice() {
        List<Finding> findings = find(TERMS, "fr", "At NATO Headquarters", "Au quartier général");

        assertThat(findings)
                .extracting(finding -> finding.message().values().get("term"))
                .containsExactly("NATO Headquarters");
    }

    @Test
    void aCopyOfTheSourceIsLeftToAnotherCheck() {
        assertThat(find(TERMS, "ja", "NATO and the rule of law", "NATO and the rule of law"))
                .isEmpty();
    }

    @Test
    void aLanguageWithoutAGlossaryHasNoFinding() {
        assertThat(find(NAMES, "it", "Minister Hayashi", "Il ministro")).isEmpty();
    }

    /** One of the checks of terms. */
    static Check only(String id, Glossaries glossaries) {
        TermChecks all = new TermChecks(glossaries);
        return bundle -> all.find(bundle).filter(finding -> finding.check().equals(id));
    }

    static List<Finding> find(Check check, String locale, String source, String target) {
        CanonicalRecord record = SampleRecords.of(source + "\n");
        return check.find(TranslatedBundle.of(
                        record, SampleBundles.of(record, locale, List.of(SampleBundles.target("p1", target, source)))))
                .toList();
    }
}
