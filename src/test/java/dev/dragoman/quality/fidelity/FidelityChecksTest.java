package dev.dragoman.quality.fidelity;

import static dev.dragoman.quality.fidelity.NamesAndTermsTest.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.ShippedBundles;
import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.glossary.Glossaries;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of acronyms, addresses and protected parts. */
class FidelityChecksTest {

    private static final Check ACRONYMS = NamesAndTermsTest.only("acronyms", ShippedBundles.glossaries());
    private static final Check WITHOUT_GLOSSARY = NamesAndTermsTest.only("acronyms", Glossaries.NONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|NATO and the EU|l’OTAN et l’UE",
                "es|NATO and the EU|la OTAN y la UE",
                "uk|NATO and the EU|НАТО та ЄС",
                "de|the UN and NATO’s seat|die VN und der Sitz der NATO",
                "ja|ITPP and the G7|ＩＴＰＰ及びG7",
                "ja|NATO|北大西洋条約機構",
                "ko|two ICBMs and the EU|ICBM 2발, 유럽연합",
                "zh-Hant|NATO and the EU|北約與歐盟",
                "ar|NATO and the EU|الناتو والاتحاد الأوروبي",
                "fr|UNCLOS applies|la CNUDM s’applique",
                "ja|at 3 PM CET|日本時間午後3時",
                "de|30 million USD|30 Millionen US-Dollar",
                "ja|World War II|第二次世界大戦",
                "ja|Mr. HAYASHI Yoshimasa|林芳正氏",
                "uk|Mr. TANAKA Ichiro|пан Танака Ітіро",
                "it|NATO|la NATO",
            })
    void anAcronymInItsTranslationIsNoFinding(String locale, String source, String target) {
        assertThat(find(ACRONYMS, locale, source, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|NATO and Japan|l’Alliance et le Japon|OTAN",
                "fr|NATO and Japan|NATO et le Japon|OTAN",
                "es|NATO and Japan|la OTNA y Japón|OTAN",
                "uk|NATO and Japan|НТАО та Японія|НАТО",
                "de|Japan and NATO|Japan und das Bündnis|NATO",
                "ja|the ITPP|計画|ITPP",
                "ja|the ITPP|ITTP|ITPP",
                "ko|the G7|의장국|G7",
                "zh-Hant|the EU|各國|歐盟",
                "ar|the EU|الدول|الاتحاد الأوروبي",
                "it|UNHCR said|l’agenzia ha detto|UNHCR",
                "it|UNHCR said|UNHRC ha detto|UNHCR",
            })
    void aLostOrMisspeltAcronymIsFound(String locale, String source, String target, String expected) {
        List<Finding> findings = find(ACRONYMS, locale, source, target);

        assertThat(findings).extracting(Finding::check).containsExactly("acronyms");
        assertThat(findings.get(0).expected()).contains(expected);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aMisspeltAcronymIsFoundBesideARightOneWithItsPlace() {
        List<Finding> findings = find(ACRONYMS, "de", "NATO and NATO members", "die *NATO* und ihre *NTAO*-Staaten");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).target()).containsExactly(new Span(21, 25, "NTAO"));
        assertThat(findings.get(0).message().key()).isEqualTo("acronyms.misspelt");
    }

    @Test
    void withoutAGlossaryAnAcronymMayBecomeAnotherOne() {
        assertThat(find(WITHOUT_GLOSSARY, "pl", "the UN", "ONZ")).isEmpty();
        assertThat(find(WITHOUT_GLOSSARY, "pl", "the UN", "organizacja")).hasSize(1);
    }

    @Test
    void aTextInCapitalsHasNoAcronyms() {
        assertThat(find(WITHOUT_GLOSSARY, "fr", "JOINT STATEMENT OF THE MINISTERS", "Déclaration conjointe"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://www.mofa.go.jp/press.html.|詳細はhttps://www.mofa.go.jp/press.htmlを参照。",
                "See (https://nato.int/a?b=1&c=2)|Siehe „https://nato.int/a?b=1&c=2“.",
                "[Report](https://nato.int/a)|Bericht: https://nato.int/a",
                "See www.nato.int!|Voir www.nato.int !",
            })
    void theSameAddressesAreNoFinding(String source, String target) {
        assertThat(find(new UrlsCheck(), "de", source, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://nato.int/a.|Siehe https://nato.int/b.|urls.changed",
                "See https://nato.int/a.|Siehe dort.|urls.missing",
                "See there.|Siehe https://nato.int/a.|urls.added",
                "See [there](https://nato.int/a).|Siehe [dort](https://nato.int/A).|urls.changed",
                "See www.nato.int|Siehe www.nato.org|urls.changed",
            })
    void anotherAddressIsFound(String source, String target, String message) {
        List<Finding> findings = find(new UrlsCheck(), "de", source, target);

        assertThat(findings).extracting(finding -> finding.message().key()).containsExactly(message);
    }

    @Test
    void anAddressIsFoundWithItsPlaces() {
        Finding finding = find(new UrlsCheck(), "de", "See [it](https://a.int/x).", "*Siehe* [es](https://a.int/y).")
                .get(0);

        assertThat(finding.source()).containsExactly(new Span(9, 24, "https://a.int/x"));
        assertThat(finding.target()).containsExactly(new Span(13, 28, "https://a.int/y"));
        assertThat(finding.expected()).contains("https://a.int/x");
    }

    @Test
    void emailAddressesAreComparedInTextAndInLinks() {
        Check emails = new EmailsCheck();

        assertThat(find(emails, "fr", "Write to press@nato.int.", "Écrire à [la presse](mailto:press@nato.int)."))
                .isEmpty();
        assertThat(find(emails, "fr", "Write to press@nato.int.", "Écrire à presse@nato.int."))
                .extracting(finding -> finding.message().key())
                .containsExactly("emails.changed");
        assertThat(find(emails, "ja", "Write to press@nato.int.", "広報室まで。"))
                .extracting(finding -> finding.message().key())
                .containsExactly("emails.missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A *word* here|Ein Wort hier|placeholders.missing|*…*",
                "A word here|Ein **Wort** hier|placeholders.added|**…**",
                "A *word* here|Ein *Wort* *hier*|placeholders.count|*…*",
                "A [word](https://a.int/) here|Ein Wort hier|placeholders.missing|[…](https://a.int/)",
                "A word here|Ein \\<b>Wort hier|placeholders.typed|<b>",
            })
    void aDifferenceOfProtectedPartsSaysItsKind(String source, String target, String message, String part) {
        List<Finding> findings = find(new PlaceholdersCheck(), "de", source, target);

        assertThat(findings).extracting(finding -> finding.message().key()).containsExactly(message);
        assertThat(findings.get(0).message().values()).containsEntry("part", part);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a", "a@a.", "AB", "Ab ", "(1)", "www.", "A1"})
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void hostileTextsAreReadInLinearTime(String part) {
        String text = part.repeat(19_990 / part.length());

        for (Check check : List.of(WITHOUT_GLOSSARY, new UrlsCheck(), new EmailsCheck(), new PointsCheck())) {
            assertThat(find(check, "de", text, "x" + text)).hasSizeLessThan(20_001);
        }
    }
}
